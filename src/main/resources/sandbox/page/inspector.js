/** The right column behind the scenes: what went over the wire, and what shall go wrong with it. */
import { html, nothing } from "./lit.js";
import { addressOf } from "./address.js";
import { faultSwitches } from "./faults.js";
import { state } from "./store.js";
import { t } from "./words.js";
import { traffic } from "./traffic.js";

const TABS = { traffic, faults: faultSwitches };
const at = (inspect) => addressOf({ as: state.as, channel: state.channel, home: state.home, inspect });

export function inspectorLink() {
    return html`<a class="behind" href=${at(state.inspect ? undefined : "traffic")} aria-expanded=${Boolean(state.inspect)}>
        <span aria-hidden="true">⇄</span> ${t("behind")}
    </a>`;
}

export function inspector() {
    if (!state.server) return nothing;
    const shown = state.inspect in TABS ? state.inspect : "traffic";
    return html`<aside class="thread inspector" aria-labelledby="inspector-title">
        <header class="channel-header">
            <h2 id="inspector-title">${t("behind")}</h2>
            <nav class="home-tabs" aria-label=${t("behind")}>
                ${Object.keys(TABS).map(
                    (tab) => html`<a href=${at(tab)} aria-current=${tab === shown ? "page" : "false"}>${t(tab)}</a>`,
                )}
            </nav>
            <a class="close" href=${at(undefined)} aria-label=${t("closeInspector")} title=${t("closeInspector")}>×</a>
        </header>
        <div class="messages" data-part role="region" aria-label=${t(shown)} tabindex="0">${TABS[shown]()}</div>
    </aside>`;
}
