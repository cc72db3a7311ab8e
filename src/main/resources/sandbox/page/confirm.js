/** The confirmation an element may ask for before it acts. */
import { html, nothing } from "./lit.js";
import { plainText, textObject } from "./mrkdwn-view.js";
import { state, update } from "./store.js";
import { t } from "./words.js";

export function confirmation() {
    const asked = state.confirm;
    const answer = (yes) => (event) => {
        event.preventDefault();
        update({ confirm: undefined });
        asked?.answer(yes);
    };
    return html`<dialog
        class="confirm"
        id="confirm"
        role="alertdialog"
        aria-labelledby="confirm-title"
        aria-describedby="confirm-text"
        @cancel=${answer(false)}
    >
        ${asked ? content(asked.dialog, answer) : nothing}
    </dialog>`;
}

function content(dialog, answer) {
    return html`<h2 id="confirm-title">${plainText(dialog.title) || t("confirmTitle")}</h2>
        <div id="confirm-text">${textObject(dialog.text)}</div>
        <footer>
            <button type="button" class="button plain" @click=${answer(false)}>${plainText(dialog.deny) || t("cancel")}</button>
            <button type="button" class="button ${dialog.style ?? "primary"}" data-autofocus @click=${answer(true)}>
                ${plainText(dialog.confirm) || "OK"}
            </button>
        </footer>`;
}
