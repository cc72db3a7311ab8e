/** One message: who, when, what, and what hangs on it: edited, only for you, details, replies. */
import { html, nothing } from "./lit.js";
import { addressOf } from "./address.js";
import { avatar } from "./avatar.js";
import { blocks } from "./blocks.js";
import { clockTime, fullTime } from "./time.js";
import { editBox } from "./edit-box.js";
import { files } from "./files.js";
import { messageMenu } from "./shortcuts.js";
import { mrkdwn } from "./mrkdwn-view.js";
import { replyCount, senderOf } from "./picture.js";
import { reactions } from "./reactions.js";
import { state } from "./store.js";
import { t } from "./words.js";

export function message(channel, m, { compact = false, inThread = false } = {}) {
    const sender = senderOf(m);
    return html`<article
        class="message ${compact ? "compact" : ""} ${m.ephemeral ? "ephemeral" : ""}"
        data-ts=${m.ts}
        tabindex="-1"
        aria-label=${`${sender.name}, ${clockTime(m.ts)}`}
    >
        ${compact ? html`<span class="gutter">${time(m)}</span>` : avatar(sender.id, sender.name)}
        <div class="message-body">
            ${compact ? nothing : heading(sender, m)}
            ${m.ephemeral ? html`<p class="only-you"><span aria-hidden="true">◉</span> ${t("onlyYou")}</p>` : nothing}
            ${m.subtype === "thread_broadcast" && !inThread ? broadcast(channel, m) : nothing}
            <div class="content">${editing(channel, m) ? editBox() : content(channel, m)} ${files(m)} ${reactions(channel, m)}</div>
            ${messageMenu(channel, m)}
            <div class="tail">${inThread || m.ephemeral ? nothing : replies(channel, m)} ${m.metadata ? details(m) : nothing}</div>
        </div>
    </article>`;
}

/** Above a reply that was sent to the channel as well: the way to its thread. */
const broadcast = (channel, m) => html`<p class="only-you">
    <a href=${addressOf({ as: state.as, channel, thread: m.thread_ts })}>${t("repliedInThread")}</a>
</p>`;

const editing = (channel, m) => state.editing?.ts === m.ts && state.editing.channel === channel;

function heading(sender, m) {
    const app = sender.bot ? html`<span class="app-mark">${t("app")}</span>` : nothing;
    return html`<header><strong class="sender">${sender.name}</strong> ${app} ${time(m)}</header>`;
}

const time = (m) =>
    html`<time datetime=${new Date(Number(m.ts) * 1000).toISOString()} title=${fullTime(m.ts)}>${clockTime(m.ts)}</time>`;

function content(channel, m) {
    const where = { channel, ts: m.ts };
    const own = m.blocks?.length ? blocks(m.blocks, where) : html`<div class="text-only">${mrkdwn(m.text ?? "")} ${edited(m)}</div>`;
    const attached = (m.attachments ?? []).map((attachment) => html`<div class="attachment">
        ${attachment.blocks ? blocks(attachment.blocks, where) : mrkdwn(attachment.text ?? attachment.fallback ?? "")}
    </div>`);
    return [own, attached, m.blocks?.length ? edited(m) : nothing];
}

const edited = (m) => (m.edited ? html`<small class="edited">${t("edited")}</small>` : nothing);

function replies(channel, m) {
    const count = replyCount(channel, m);
    const open = state.thread === m.ts ? "page" : nothing;
    return html`<a
        class="replies ${count > 0 ? "" : "quiet"}"
        href=${addressOf({ as: state.as, channel, thread: m.ts })}
        aria-current=${open}
        aria-label=${count > 0 ? nothing : t("replyInThread")}
        >${count > 0 ? t("replies", count) : t("reply")}</a
    >`;
}

/** What only machines and auditors read: metadata, and the text a screen reader gets in place of the blocks. */
function details(m) {
    return html`<details class="details">
        <summary>${t("details")}</summary>
        <dl>
            <dt>${t("metadata")}</dt>
            <dd>
                <code>${m.metadata.event_type}</code>
                <pre tabindex="0">${JSON.stringify(m.metadata.event_payload, null, 2)}</pre>
            </dd>
            <dt>${t("readAloud")}</dt>
            <dd>${m.text}</dd>
            <dt>ts</dt>
            <dd><code>${m.ts}</code></dd>
        </dl>
    </details>`;
}
