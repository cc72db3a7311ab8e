/** After each drawing: opens and closes the dialogs as the state says. `showModal` holds the focus inside. */
import { modals } from "./picture.js";
import { placeIn, titleOf, wasDrawnAway } from "./focus.js";
import { state } from "./store.js";

let shown;

export function settleDialogs() {
    settle(document.getElementById("modals"), modals().length > 0);
    settle(document.getElementById("confirm"), Boolean(state.confirm));
    const top = modals().at(-1)?.id;
    const view = top && document.querySelector(`dialog [data-view="${CSS.escape(top)}"]`);
    if (view) focusIn(view, top !== shown);
    shown = top;
}

/** A view that appears takes the focus; a view with new errors puts it on the first of them. */
function focusIn(view, appeared) {
    const wrong = [...view.querySelectorAll("[aria-invalid=true]")];
    const names = wrong.map((element) => element.closest("[data-block]")?.dataset.block).join(" ");
    const more = names !== (view.dataset.wrong ?? "") && names.length > (view.dataset.wrong ?? "").length;
    view.dataset.wrong = names;
    const waits = document.activeElement === titleOf(view); // it had nothing to write into when it appeared
    if (appeared || waits || (wasDrawnAway() && document.activeElement === document.body)) placeIn(view).focus();
    else if (more) (wrong[0].matches("fieldset") ? wrong[0].querySelector("input") : wrong[0]).focus();
}

function settle(dialog, open) {
    if (open && !dialog.open) {
        dialog.returnTo = document.activeElement;
        dialog.showModal();
        dialog.querySelector("[data-autofocus]")?.focus();
    } else if (!open && dialog.open) {
        dialog.close();
        const given = dialog.returnTo;
        const back = given?.isConnected && given !== document.body ? given : document.getElementById("composer");
        back?.blur(); // the browser gave it the focus while it could not take any text yet, and would leave it so
        back?.focus();
    }
}
