/** What this tab knows: the server's last picture, and what only the tab itself holds. */
export const state = {
    people: [],
    server: undefined,
    as: undefined,
    channel: undefined,
    thread: undefined,
    home: false,
    inspect: undefined,
    online: true,
    drawer: false,
    problem: undefined,
    confirm: undefined,
    editing: undefined,
    busy: new Set(),
    hiddenViews: new Set(),
    language: recall("language") ?? "auto",
    theme: recall("theme") ?? "auto",
    hintDismissed: recall("hint-dismissed") === "yes",
    noticeSeen: Number(recall("notice-seen") ?? 0),
};

let listener = () => {};
let scheduled = false;

/** Draws the page again soon; many calls in a row make one drawing. */
export function redraw() {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
        scheduled = false;
        listener();
    });
}

export function update(changes) {
    Object.assign(state, changes);
    redraw();
}

export function onChange(draw) {
    listener = draw;
}

/** Reads what an earlier visit left; a browser that keeps nothing is no error. */
export function recall(key) {
    try {
        return localStorage.getItem(`sandbox.${key}`) ?? undefined;
    } catch {
        return undefined;
    }
}

export function remember(key, value) {
    try {
        localStorage.setItem(`sandbox.${key}`, value);
    } catch {
        // private windows may refuse; the page works without
    }
}
