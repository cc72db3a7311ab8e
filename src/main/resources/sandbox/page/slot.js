/**
 * One place where an element stands: what it shows, how it is named and described, and what a change of its value does.
 * Elements in `input` blocks keep their value until submit; elements elsewhere tell the app at once.
 */
import { setDraft, valueOf } from "./drafts.js";
import { clickElement } from "./actions.js";
import { clearError } from "./errors.js";

export function slotIn(where, block, element, { label, described, error, required } = {}) {
    const name = [where.view ?? where.ts, block.block_id, element.action_id].join("-").replace(/[^\w-]/g, "_");
    const inInput = block.type === "input";
    const shown = valueOf(where, block.block_id, element);
    const put = (value) => setDraft(where, block.block_id, element.action_id, value);
    const tell = async (value) => {
        if (!(await clickElement({ where, block: block.block_id, element, value }))) put(shown);
    };
    return {
        where,
        block,
        element,
        label,
        required,
        tellsAtOnce: !inInput || Boolean(block.dispatch_action),
        id: `field-${name}`,
        value: shown,
        describedBy: [described, error && `error-${name}`].filter(Boolean).join(" ") || undefined,
        invalid: error ? "true" : undefined,
        /** Takes a new value; a value that is still being typed only becomes a draft. */
        take(value, typing = false) {
            put(value);
            clearError(where.view, block.block_id);
            if (!typing && (!inInput || block.dispatch_action)) tell(value);
            if (typing && block.dispatch_action && dispatchesOn(element, "on_character_entered")) tell(value);
        },
        /** Enter was pressed in a text field; true when the app asked to hear of it. */
        enter() {
            const wanted = inInput && block.dispatch_action && dispatchesOn(element, "on_enter_pressed");
            if (wanted) tell(valueOf(where, block.block_id, element));
            return Boolean(wanted);
        },
    };
}

export const errorId = (slot) => slot.id.replace(/^field-/, "error-");

function dispatchesOn(element, moment) {
    return (element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"]).includes(moment);
}
