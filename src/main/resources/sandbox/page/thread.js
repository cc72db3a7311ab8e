/** The right column: one message with its replies. */
import { html, nothing } from "./lit.js";
import { addressOf } from "./address.js";
import { channelLabel, threadOf } from "./picture.js";
import { messageList } from "./message-list.js";
import { state } from "./store.js";
import { t } from "./words.js";

export function threadColumn() {
    if (!state.thread || !state.channel) return nothing;
    const { channel, thread } = state;
    return html`<aside class="thread" aria-labelledby="thread-title">
        <header class="channel-header">
            <h2 id="thread-title">${t("thread")}</h2>
            <p class="topic">${channelLabel(channel)}</p>
            <a class="close" href=${addressOf({ as: state.as, channel })} aria-label=${t("closeThread")} title=${t("closeThread")}
                >×</a
            >
        </header>
        <div class="messages" data-list="thread" role="region" aria-label=${t("thread")} tabindex="0">
            ${messageList(channel, threadOf(channel, thread), true)}
        </div>
        <sandbox-composer .place=${{ channel, thread }} .label=${t("replyTo")}></sandbox-composer>
    </aside>`;
}
