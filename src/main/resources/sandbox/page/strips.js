/** Short strips of text over the messages or the composer: first-visit hint, notice, problem, and no server. */
import { html, nothing } from "./lit.js";
import { dismissNotice } from "./actions.js";
import { modals } from "./picture.js";
import { remember, state, update } from "./store.js";
import { t } from "./words.js";

const EXAMPLE = "/flow edit 1001";

export function hint() {
    if (state.hintDismissed) return nothing;
    const dismiss = () => {
        remember("hint-dismissed", "yes");
        update({ hintDismissed: true });
    };
    return html`<div class="strip hint-strip" role="note">
        <p>${t("hint", html`<code>${EXAMPLE}</code>`)}</p>
        <button type="button" class="link" @click=${dismiss}>${t("dismiss")}</button>
    </div>`;
}

/** What the workspace told the person and the person did not wave away yet. */
export function unseenNotice() {
    const told = state.server?.notice;
    return told && told.at > state.noticeSeen ? told : undefined;
}

/** What the workspace tells the person, as Slackbot would: a command that failed, for example. */
export function notice() {
    const told = modals().length === 0 && unseenNotice(); // an open modal shows it itself
    if (!told) return html`<div role="status" class="no-strip"></div>`;
    return html`<div role="status" class="strip notice-strip">
        <p>${t("told", told.text)}</p>
        <button type="button" class="link" @click=${dismissNotice}>${t("dismiss")}</button>
    </div>`;
}

export function problem() {
    const shown = state.problem && modals().length === 0;
    return html`<div role="alert" class=${shown ? "strip problem-strip" : "no-strip"}>
        ${shown
            ? html`<p>${t("told", state.problem)}</p>
                  <button type="button" class="link" @click=${() => update({ problem: undefined })}>${t("dismiss")}</button>`
            : nothing}
    </div>`;
}

export function offline() {
    return html`<div role="status" class=${state.online ? "no-strip" : "strip offline-strip"}>
        ${state.online ? nothing : html`<p><strong>${t("notRunning")}</strong> ${t("notRunningHelp")}</p>`}
    </div>`;
}
