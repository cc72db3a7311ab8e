/** Checkboxes and radio buttons, with the description that an option may carry. */
import { html, live, nothing } from "./lit.js";
import { textObject } from "./mrkdwn-view.js";

export function checkboxes(slot) {
    const chosen = slot.value ?? [];
    const toggle = (option) => (event) => {
        const rest = chosen.filter((value) => value !== option.value);
        const values = event.target.checked ? [...rest, option.value] : rest;
        slot.take(slot.element.options.map((o) => o.value).filter((value) => values.includes(value)));
    };
    return choices(slot, "checkbox", (option) => chosen.includes(option.value), toggle);
}

export function radioButtons(slot) {
    return choices(
        slot,
        "radio",
        (option) => slot.value === option.value,
        (option) => () => slot.take(option.value),
    );
}

function choices(slot, type, isChosen, take) {
    const group = slot.block.type === "input" ? nothing : type === "radio" ? "radiogroup" : "group";
    return html`<div class="choices" role=${group} aria-label=${group === nothing ? nothing : slot.label}>
        ${slot.element.options.map(
            (option, i) => html`<label class="choice">
                <input
                    type=${type}
                    id=${`${slot.id}-${i}`}
                    name=${slot.id}
                    value=${option.value}
                    .checked=${live(isChosen(option))}
                    @change=${take(option)}
                />
                <span>
                    ${textObject(option.text)}
                    ${option.description ? html`<small>${textObject(option.description)}</small>` : nothing}
                </span>
            </label>`,
        )}
    </div>`;
}
