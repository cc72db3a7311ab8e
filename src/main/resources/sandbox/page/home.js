/** The App Home: the other side of a conversation with the app, drawn from the view it published for this person. */
import { html } from "./lit.js";
import { addressOf } from "./address.js";
import { blocks } from "./blocks.js";
import { state } from "./store.js";
import { t } from "./words.js";

/** Two tabs over a direct conversation, as soon as the app has published a home. */
export function homeTabs(channel) {
    if (channel?.kind !== "im" || !state.server?.home) return "";
    const place = { as: state.as, channel: channel.id };
    return html`<nav class="home-tabs" aria-label=${channel.name}>
        <a href=${addressOf(place)} aria-current=${state.home ? "false" : "page"}>${t("messagesTab")}</a>
        <a href=${addressOf({ ...place, home: true })} aria-current=${state.home ? "page" : "false"}>${t("homeTab")}</a>
    </nav>`;
}

export function home() {
    const view = state.server.home;
    return html`<div class="messages home" role="region" aria-label=${t("homeTab")} tabindex="0" data-view=${view.id}>${blocks(view.blocks, { view: view.id })}</div>`;
}
