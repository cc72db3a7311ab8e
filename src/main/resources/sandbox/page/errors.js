/** Errors at the fields of a view: the app's own, and those the page finds before it sends. */
import { redraw } from "./store.js";
import { t } from "./words.js";
import { viewWith } from "./picture.js";
import { valueElements, valueOf } from "./drafts.js";

const found = new Map();
const cleared = new Map();

/** The errors to show in a view by block; an error goes away when its field is changed. */
export function errorsOf(view) {
    const fromServer = { ...view.errors };
    const key = JSON.stringify(fromServer);
    const gone = cleared.get(view.id);
    if (gone && gone.key === key) gone.blocks.forEach((block) => delete fromServer[block]);
    return { ...fromServer, ...found.get(view.id) };
}

export function setErrors(view, errors) {
    found.set(view, errors);
    redraw();
}

export function clearError(view, block) {
    if (!view) return;
    if (found.get(view)) delete found.get(view)[block];
    const server = viewWith(view)?.errors;
    if (!server?.[block]) return;
    const key = JSON.stringify(server);
    const gone = cleared.get(view)?.key === key ? cleared.get(view) : { key, blocks: new Set() };
    gone.blocks.add(block);
    cleared.set(view, gone);
}

/** What the page refuses to send, as Slack's own client does: empty required fields and texts of a wrong length. */
export function mistakesIn(view) {
    const mistakes = {};
    for (const { block, input, element } of valueElements(view.blocks)) {
        if (input.type !== "input") continue;
        const mistake = mistakeOf(input, element, valueOf({ view: view.id }, block, element));
        if (mistake) mistakes[block] = mistake;
    }
    return mistakes;
}

function mistakeOf(input, element, value) {
    const text = typeof value === "string" ? value : "";
    const empty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
    if (empty) return input.optional ? undefined : t("required");
    if (element.min_length && text.length < element.min_length) return t("tooShort", element.min_length);
    if (element.max_length && text.length > element.max_length) return t("tooLong", element.max_length);
    return undefined;
}
