/**
 * Keeps the keyboard's place over a drawing: a view that comes back to the top gets the focus where it was, and a
 * button that was drawn away (a card that is done has none) leaves the focus on its message.
 */
const places = new Map();
let before;
let message;

/** Before each drawing, while what has the focus is still there. */
export function rememberFocus() {
    before = document.activeElement;
    message = before?.closest?.("[data-ts]");
    const view = before?.closest?.("[data-view]");
    if (view) places.set(view.dataset.view, before);
}

/** After each drawing. */
export function repairFocus() {
    if (before?.isConnected || document.activeElement !== document.body) return;
    if (message?.isConnected) message.focus();
}

export const wasDrawnAway = () => Boolean(before) && !before.isConnected;

/** Where the focus belongs in a view: where it was, else where the app asked, else the first field, else the title. */
export function placeIn(view) {
    const last = places.get(view.dataset.view);
    return (
        (last?.isConnected && last) ||
        view.querySelector("[data-autofocus]") ||
        view.querySelector(".view-body :is(input, select, textarea)") ||
        view.querySelector(".view-body button") ||
        view.querySelector("h2")
    );
}

/** Puts the focus where one writes, unless that would bring up a phone's keyboard or take it from a dialog. */
export function focusComposer() {
    if (!matchMedia("(hover: hover)").matches || document.querySelector("dialog[open]")) return;
    (document.getElementById("thread-composer") ?? document.getElementById("composer"))?.focus();
}
