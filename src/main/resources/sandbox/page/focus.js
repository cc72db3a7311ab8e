/**
 * Keeps the keyboard's place over a drawing: a view that comes back to the top gets the focus where it was, and a
 * button that was drawn away (a card that is done has none) leaves the focus on its message, else on what has its action
 * now, else where one writes.
 */
const places = new Map();
let before;
let message;
let action;
let around;

/** Before each drawing, while what has the focus is still there. */
export function rememberFocus() {
    before = document.activeElement;
    message = before?.closest?.("[data-ts]");
    const view = before?.closest?.("[data-view]");
    if (view) places.set(view.dataset.view, before);
    action = before?.dataset?.action;
    around = view && (view.matches(".home") ? ".home" : `[data-view="${CSS.escape(view.dataset.view)}"]`);
}

/** After each drawing. */
export function repairFocus() {
    if (before?.isConnected || document.activeElement !== document.body) return;
    if (message?.isConnected) message.focus();
    else if (around && placeAgain()) placeAgain().focus();
    else focusComposer();
}

/** In a view that was drawn anew: the same control, else all of a home; a modal has a place of its own. */
function placeAgain() {
    const same = action && document.querySelector(`${around} [data-action="${CSS.escape(action)}"]`);
    return same || document.querySelector(".home");
}

export const wasDrawnAway = () => Boolean(before) && !before.isConnected;

/** Where the focus belongs in a view: where it was, else where the app asked, else the first field, else the title. */
export function placeIn(view) {
    const last = places.get(view.dataset.view);
    return last?.isConnected && last !== titleOf(view) ? last : (fieldIn(view) ?? titleOf(view));
}

/** Where one writes or presses first in a view; nothing while it is loading. */
const fieldIn = (view) =>
    view.querySelector("[data-autofocus]") ??
    view.querySelector(".view-body :is(input, select, textarea, sandbox-picker)") ??
    view.querySelector(".view-body button");

export const titleOf = (view) => view.querySelector("h2");

/** Puts the focus where one writes, unless that would bring up a phone's keyboard or take it from a dialog. */
export function focusComposer() {
    if (matchMedia("(pointer: coarse)").matches || document.querySelector("dialog[open]")) return;
    const where = ["thread-composer", "composer"].map((id) => document.getElementById(id)).find(Boolean);
    (where ?? document.querySelector(".home"))?.focus();
}
