/** Ways of the keyboard through the page: F6 goes on to its next part, Shift+F6 back, and arrows go from message to message. */
import { state, update } from "./store.js";

const PARTS = [
    ".sidebar [aria-current=true]",
    ".channel [data-list], .channel .home",
    ".channel .composer textarea",
    ".inspector [data-part]",
    ".thread [data-list]",
    ".thread .composer textarea",
];
const STEPS = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity };

/** True when the key was one of these. */
export function travel(event) {
    const moved = event.key === "F6" ? toPart(event.shiftKey ? -1 : 1) : toMessage(event);
    if (moved) event.preventDefault();
    return moved;
}

function toPart(step) {
    if (document.querySelector("dialog[open]")) return false;
    if (state.drawer) update({ drawer: false });
    const parts = PARTS.map((part) => document.querySelector(part)).filter((part) => part?.checkVisibility({ visibilityProperty: true }));
    const here = parts.findLastIndex((part) => atOrAfter(part, document.activeElement));
    parts[(here + step + parts.length) % parts.length]?.focus();
    return true;
}

/** Whether an element is this part, lies in it, or comes after it. */
function atOrAfter(part, element) {
    if (element === document.body) return false;
    return part === element || Boolean(part.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
}

function toMessage({ key, target, altKey, ctrlKey, metaKey, shiftKey }) {
    const list = target.matches?.("[data-list], .message") && target.closest("[data-list]");
    if (!list || !(key in STEPS) || altKey || ctrlKey || metaKey || shiftKey) return false;
    const messages = [...list.querySelectorAll(".message")];
    const here = messages.indexOf(target);
    const from = here < 0 ? (STEPS[key] < 0 ? messages.length : -1) : here;
    const next = messages[Math.max(0, Math.min(messages.length - 1, from + STEPS[key]))];
    if (key === "Home" && here < 0) messages[0]?.focus();
    else next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return true;
}
