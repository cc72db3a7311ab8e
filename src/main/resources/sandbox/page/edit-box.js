/** The box in which a person changes what they or the app wrote: Enter saves, Escape leaves it as it was. */
import { html } from "./lit.js";
import { saveEdit } from "./actions.js";
import { state, update } from "./store.js";
import { t } from "./words.js";

export function editBox() {
    const leave = () => update({ editing: undefined });
    const press = (event) => {
        if (event.key === "Escape") {
            event.preventDefault();
            leave();
        } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            saveEdit();
        }
    };
    return html`<form class="edit-box" @submit=${(event) => (event.preventDefault(), saveEdit())}>
        <textarea
            rows="2"
            aria-label=${t(state.editing.forged ? "tamperMessage" : "editMessage")}
            .value=${state.editing.text}
            @input=${(event) => (state.editing.text = event.target.value)}
            @keydown=${press}
        ></textarea>
        <button type="button" class="button plain" @click=${leave}>${t("cancel")}</button>
        <button type="submit" class="button primary">${t("save")}</button>
    </form>`;
}
