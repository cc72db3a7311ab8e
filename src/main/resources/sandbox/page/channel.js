/** The middle column: the channel on screen, its messages and its composer. */
import { html, nothing } from "./lit.js";
import "./composer.js";
import { channelLabel, channelWith, topLevel } from "./picture.js";
import { home, homeTabs } from "./home.js";
import { hint, notice, problem } from "./strips.js";
import { messageList } from "./message-list.js";
import { goToEnd, list } from "./scroll.js";
import { state, update } from "./store.js";
import { t } from "./words.js";

export function channelColumn() {
    const channel = channelWith(state.channel);
    const name = channelLabel(state.channel) ?? "";
    const menu = () => {
        update({ drawer: !state.drawer });
        if (state.drawer) setTimeout(() => document.querySelector(".sidebar [aria-current]")?.focus());
    };
    return html`<main class="channel" aria-labelledby="channel-title">
        <header class="channel-header">
            <button
                type="button"
                class="menu"
                aria-label=${t("openMenu")}
                aria-expanded=${state.drawer}
                aria-controls="sidebar"
                @click=${menu}
            >
                ☰
            </button>
            <h1 id="channel-title">${name}</h1>
            ${homeTabs(channel)} ${channel?.topic ? html`<p class="topic">${channel.topic}</p>` : nothing}
        </header>
        ${hint()} ${state.home && state.server?.home ? home() : conversation(channel, name)}
    </main>`;
}

function conversation(channel, name) {
    return html`<div class="messages" data-list="channel" role="region" aria-label=${t("messages", name)} tabindex="0">
            ${channel ? messages(channel.id, name) : html`<p class="beginning">${t("loading")}</p>`}
        </div>
        ${list("channel").behind
            ? html`<button type="button" class="new-messages" @click=${() => goToEnd("channel")}>${t("newMessages")} ↓</button>`
            : nothing}
        ${notice()} ${problem()}
        ${channel
            ? html`<sandbox-composer .place=${{ channel: channel.id }} .label=${t("messageTo", name)}></sandbox-composer>`
            : nothing}`;
}

function messages(channel, name) {
    return html`<p class="beginning">${t("emptyChannel", name)}</p>
        ${messageList(channel, topLevel(channel))}`;
}
