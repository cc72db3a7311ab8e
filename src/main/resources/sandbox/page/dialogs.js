/**
 * After each drawing: opens and closes the dialogs as the state says and keeps the keyboard's place. A dialog opened
 * with `showModal` holds the focus inside; what was focused before gets it back.
 */
import { modals } from "./picture.js";
import { state } from "./store.js";

let shown;
const places = new Map();

/** Before each drawing: where the keyboard is, for it may be drawn away. */
export function rememberFocus() {
    const view = document.activeElement?.closest?.("[data-view]");
    if (view) places.set(view.dataset.view, document.activeElement);
}

export function settleDialogs() {
    settle(document.getElementById("modals"), modals().length > 0);
    settle(document.getElementById("confirm"), Boolean(state.confirm));
    const top = modals().at(-1)?.id;
    const view = top && document.querySelector(`[data-view="${CSS.escape(top)}"]`);
    const errors = view ? [...view.querySelectorAll("[aria-invalid=true]")] : [];
    if (top !== shown) enter(view, top);
    else if (errors.length > 0 && view.dataset.errors !== names(errors)) focusable(errors[0]).focus();
    else if (view && !document.getElementById("confirm").open && !view.contains(document.activeElement)) enter(view, top);
    if (view) view.dataset.errors = names(errors);
    shown = top;
}

function settle(dialog, open) {
    if (open && !dialog.open) {
        dialog.returnTo = document.activeElement;
        dialog.showModal();
        dialog.querySelector("[data-autofocus]")?.focus();
    } else if (!open && dialog.open) {
        dialog.close();
        const back = dialog.returnTo;
        if (back?.isConnected && back !== document.body) back.focus();
        else document.getElementById("composer")?.focus();
    }
}

/** A view seen for the first time gets the focus where the app asked, else in its first field, else on its title. */
function enter(view, id) {
    if (!view) return;
    const before = places.get(id);
    const target =
        (before?.isConnected && before) ||
        view.querySelector("[data-autofocus]") ||
        view.querySelector(".view-body :is(input, select, textarea)") ||
        view.querySelector(".view-body button") ||
        view.querySelector("h2");
    target.focus();
}

const focusable = (element) => (element.matches("fieldset") ? element.querySelector("input") : element);
const names = (errors) => errors.map((element) => element.closest("[data-block]")?.dataset.block).join(" ");
