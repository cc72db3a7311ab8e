/**
 * What a person typed or chose and did not send yet, keyed by place, block and action: an updated view that keeps both
 * ids keeps the draft, as Slack does. Values are plain: a text, one value, several values, or null.
 */
import { redraw, state } from "./store.js";
import { viewWith } from "./picture.js";

const drafts = new Map();
const INITIAL_TEXT = ["initial_value", "initial_date", "initial_time", "initial_user", "initial_conversation"];
const INITIAL_LISTS = ["initial_users", "initial_conversations", "initial_channels"];

const placeKey = (where) => `${state.as} ${where.view ?? `${where.channel} ${where.ts}`}`;
const key = (where, block, action) => `${placeKey(where)} ${block} ${action}`;

export function setDraft(where, block, action, value) {
    drafts.set(key(where, block, action), value);
    redraw();
}

/** The value to show: the draft, else what the server has of this view, else what the app gave. */
export function valueOf(where, block, element) {
    const own = key(where, block, element.action_id);
    if (drafts.has(own)) return drafts.get(own);
    const sent = serverValue(where, block, element);
    return sent === undefined ? initialValue(element) : sent;
}

/** Lets go of everything typed into a view that is gone. */
export function forgetView(view) {
    const start = `${placeKey({ view })} `;
    [...drafts.keys()].filter((k) => k.startsWith(start)).forEach((k) => drafts.delete(k));
}

/** Lets go of everything: a restarted sandbox gives its old ids to new views. */
export function forgetAll() {
    drafts.clear();
}

/** Everything a view holds now, as `/people/submit` wants it: block, then action, then value. */
export function valuesOf(view) {
    const values = {};
    for (const { block, element } of valueElements(view.blocks)) {
        (values[block] ??= {})[element.action_id] = valueOf({ view: view.id }, block, element);
    }
    return values;
}

/** The elements of a view that hold a value, with the block they stand in. */
export function valueElements(blocks) {
    const elements = blocks.flatMap((block) => {
        const inside = block.type === "input" ? [block.element] : (block.elements ?? [block.accessory]);
        return inside.filter(Boolean).map((element) => ({ block: block.block_id, input: block, element }));
    });
    return elements.filter(({ element }) => element.action_id && !/^(button|overflow|image|workflow_button)$/.test(element.type));
}

export function initialValue(element) {
    if (element.initial_options) return element.initial_options.map((option) => option.value);
    if (element.initial_option) return element.initial_option.value;
    for (const name of [...INITIAL_TEXT, "initial_channel"]) if (element[name] !== undefined) return element[name];
    for (const name of INITIAL_LISTS) if (element[name] !== undefined) return element[name];
    return element.initial_date_time ?? null;
}

function serverValue(where, block, element) {
    const typed = viewWith(where.view)?.state?.values?.[block]?.[element.action_id];
    if (typed === undefined || typed === null || typeof typed !== "object") return typed;
    if (typed.selected_options) return typed.selected_options.map((option) => option.value);
    if (typed.selected_option) return typed.selected_option.value;
    const filled = Object.entries(typed).find(([name, value]) => name !== "type" && value !== null);
    return filled ? filled[1] : null;
}
