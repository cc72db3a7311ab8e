/** Keeps a list at its end while the reader is there, and says so when the reader is further up and something came. */
import { redraw } from "./store.js";

const NEAR = 60;
const lists = new Map();

export function list(name) {
    if (!lists.has(name)) lists.set(name, { place: "", newest: "", atEnd: true, behind: false });
    return lists.get(name);
}

export function goToEnd(name) {
    list(name).atEnd = true;
    list(name).behind = false;
    settle(name);
    redraw();
}

/** After each drawing: `place` is what the list shows, `newest` its last message. */
export function keepScroll(name, place, newest) {
    const known = list(name);
    const moved = known.place !== place;
    const grown = known.newest !== newest;
    Object.assign(known, { place, newest });
    if (moved) known.atEnd = true;
    if (known.atEnd) settle(name);
    const behind = grown && !moved && !known.atEnd ? true : known.behind && !known.atEnd;
    if (behind !== known.behind) {
        known.behind = behind;
        redraw();
    }
    watch(name);
}

const element = (name) => document.querySelector(`[data-list=${name}]`);

function settle(name) {
    const box = element(name);
    if (!box) return;
    box.scrollTop = box.scrollHeight;
    list(name).height = box.clientHeight;
}

function watch(name) {
    const box = element(name);
    if (!box || box === list(name).watched) return;
    list(name).watched = box;
    box.addEventListener("scroll", () => {
        if (box.clientHeight !== list(name).height) return; // the box was resized, the reader did not move
        const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
        list(name).atEnd = atEnd;
        if (atEnd && list(name).behind) goToEnd(name);
    });
    const resized = () => (list(name).atEnd ? settle(name) : (list(name).height = box.clientHeight));
    new ResizeObserver(resized).observe(box);
}
