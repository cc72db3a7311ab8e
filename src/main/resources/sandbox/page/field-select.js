/**
 * Selects: the browser's own for one of a fixed list, our picker for lists that are searched or chosen several from, and
 * for those whose choice the app is told at once: in the browser's own every step of an arrow key would be a choice.
 */
import { html, live, nothing } from "./lit.js";
import "./picker.js";
import { channelLabel, channels, everybody, nameOf, viewWith } from "./picture.js";
import { options as askOptions } from "./api.js";
import { plainText } from "./mrkdwn-view.js";
import { state } from "./store.js";
import { t } from "./words.js";

export function staticSelect(slot) {
    const { element } = slot;
    if (slot.tellsAtOnce) return singlePicker(slot);
    const option = (o) =>
        html`<option value=${o.value} .selected=${live(o.value === slot.value)}>${plainText(o.text)}</option>`;
    const groups = element.option_groups?.map(
        (group) => html`<optgroup label=${group.label.text}>${group.options.map(option)}</optgroup>`,
    );
    return html`<select
        id=${slot.id}
        data-action=${element.action_id}
        class=${slot.value ? "" : "empty"}
        aria-label=${slot.block.type === "input" ? nothing : slot.label}
        aria-required=${slot.required ? "true" : nothing}
        aria-invalid=${slot.invalid ?? nothing}
        aria-describedby=${slot.describedBy ?? nothing}
        ?data-autofocus=${element.focus_on_load}
        @change=${(event) => slot.take(event.target.value || null)}
    >
        <option value="" .selected=${live(!slot.value)}>${element.placeholder?.text ?? t("select")}</option>
        ${groups ?? element.options.map(option)}
    </select>`;
}

export const singlePicker = (slot) => picker(slot, false);
export const multiPicker = (slot) => picker(slot, true);

function picker(slot, multiple) {
    const { element } = slot;
    return html`<sandbox-picker
        ?data-autofocus=${element.focus_on_load}
        .slotted=${slot}
        .multiple=${multiple}
        .source=${sourceOf(slot)}
        .names=${namesIn(slot)}
        .clearable=${slot.required === false}
        .least=${element.type.includes("external") ? (element.min_query_length ?? 3) : 0}
        .most=${element.max_selected_items ?? Infinity}
    ></sandbox-picker>`;
}

/** Where the options come from: the app over the server, or what the page knows already. */
function sourceOf({ where, block, element }) {
    if (element.type.includes("external")) {
        return async (query, signal) => {
            const body = { as: state.as, where, block_id: block.block_id, action_id: element.action_id, query };
            return flat(await askOptions(body, signal));
        };
    }
    return (query) => flat(local(element)).filter((o) => o.name.toLowerCase().includes(query.toLowerCase()));
}

function local(element) {
    if (/users_select/.test(element.type)) return { options: everybody().map((p) => choice(nameOf(p.id), p.id)) };
    if (/channels_select/.test(element.type)) {
        return { options: channels().filter((c) => c.kind !== "im").map((c) => choice(channelLabel(c.id), c.id)) };
    }
    if (/conversations_select/.test(element.type)) {
        return { options: channels().map((c) => choice(channelLabel(c.id), c.id)) };
    }
    return element;
}

const choice = (text, value) => ({ text: { type: "plain_text", text }, value });

/** One list of options, each with the name of its group if it has one. */
function flat({ options, option_groups: groups }) {
    const one = (group) => (o) => ({
        value: o.value,
        name: plainText(o.text),
        note: o.description && plainText(o.description),
        group,
    });
    return groups ? groups.flatMap((g) => g.options.map(one(plainText(g.label)))) : (options ?? []).map(one());
}

/** Names of values that may be chosen before any search: those the app or the server knows as chosen, and local ones. */
function namesIn({ where, block, element }) {
    const typed = viewWith(where.view)?.state?.values?.[block.block_id]?.[element.action_id];
    const given = [element.initial_option, ...(element.initial_options ?? [])];
    const sent = [typed?.selected_option, ...(typed?.selected_options ?? [])];
    const chosen = flat({ options: [...given, ...sent].filter((option) => option?.text) });
    return new Map([...chosen, ...flat(local(element))].map((option) => [option.value, option.name]));
}
