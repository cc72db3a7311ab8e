/**
 * Messages in order, with day headings; messages of one sender in quick succession stand together. A long history shows
 * its newest part until the reader asks for more.
 */
import { html, nothing, repeat } from "./lit.js";
import { dayName, sameDay } from "./time.js";
import { message } from "./message.js";
import { senderOf } from "./picture.js";
import { redraw } from "./store.js";
import { t } from "./words.js";

const TOGETHER = 300;
const PART = 100;
const wanted = new Map();

export function messageList(channel, messages, inThread = false) {
    const rows = messages.map((m, i) => ({ m, before: messages[i - 1] }));
    const shown = wanted.get(channel) ?? PART;
    const earlier = () => {
        wanted.set(channel, shown + PART);
        redraw();
    };
    const button = html`<p class="earlier"><button type="button" class="link" @click=${earlier}>${t("earlier")}</button></p>`;
    return html`${rows.length > shown ? button : nothing} ${list(channel, rows.slice(-shown), inThread)}`;
}

function list(channel, rows, inThread) {
    return repeat(
        rows,
        ({ m }) => `${m.ts} ${m.ephemeral ? "e" : ""}`,
        ({ m, before }) => {
            const newDay = !before || !sameDay(before.ts, m.ts);
            const day = newDay && !inThread ? html`<h2 class="day"><span>${dayName(m.ts)}</span></h2>` : nothing;
            return html`<div class="row">
                ${day} ${message(channel, m, { compact: !newDay && together(before, m), inThread })}
            </div>`;
        },
    );
}

function together(before, m) {
    return (
        senderOf(before).id === senderOf(m).id &&
        Number(m.ts) - Number(before.ts) < TOGETHER &&
        Boolean(before.ephemeral) === Boolean(m.ephemeral) &&
        !senderOf(m).bot
    );
}
