/** What the picker looks like: chips of what is chosen, a text field, and a list below it. */
import { html, live, nothing, repeat } from "./lit.js";
import { t } from "./words.js";

export function pickerView(picker) {
    const { slot_: slot, multiple, open } = picker;
    const [single] = multiple ? [] : picker.values;
    const shown = open || !single ? picker.query : picker.nameOf(single);
    const listId = `${slot.id}-list`;
    const focus = (event) => event.target === event.currentTarget && event.currentTarget.querySelector("input").focus();
    return html`<div class="picker ${multiple ? "" : "single"}" data-open=${open}>
        <div class="picker-box" @click=${focus}>
            ${multiple ? repeat(picker.values, (v) => v, (v) => chip(picker, v)) : nothing}
            <input
                id=${slot.id}
                data-action=${slot.element.action_id}
                type="text"
                role="combobox"
                autocomplete="off"
                aria-autocomplete="list"
                aria-expanded=${open}
                aria-controls=${listId}
                aria-activedescendant=${open && picker.active >= 0 ? `${slot.id}-${picker.active}` : nothing}
                aria-label=${slot.block.type === "input" ? nothing : slot.label}
                aria-required=${slot.required ? "true" : nothing}
                aria-invalid=${slot.invalid ?? nothing}
                aria-describedby=${slot.describedBy ?? nothing}
                placeholder=${picker.values.length > 0 && multiple ? "" : (slot.element.placeholder?.text ?? t("select"))}
                .value=${live(shown)}
                @focus=${wholly}
                @input=${(event) => picker.type(event.target.value)}
                @click=${() => open || picker.show()}
                @keydown=${(event) => picker.key(event)}
            />
            ${single && picker.clearable ? remover(picker, single) : nothing}
        </div>
        <div class="picker-list" ?hidden=${!open}>
            <ul role="listbox" id=${listId} aria-label=${t("options")} aria-multiselectable=${multiple ? "true" : nothing}>
                ${open ? picker.found.map((found, i) => option(picker, found, i)) : nothing}
            </ul>
            <p class="picker-status" role="status">${open ? status(picker) : nothing}</p>
        </div>
    </div>`;
}

/** What is typed replaces the name that stands there, whose beginning stays in sight. */
function wholly({ target }) {
    target.setSelectionRange(0, target.value.length, "backward");
    requestAnimationFrame(() => (target.scrollLeft = 0));
}

function option(picker, found, i) {
    const chosen = picker.values.includes(found.value);
    const first = found.group && picker.found[i - 1]?.group !== found.group;
    const take = (event) => {
        event.preventDefault();
        picker.choose(found);
    };
    return html`${first ? html`<li class="picker-group" role="presentation">${found.group}</li>` : nothing}
        <li
            role="option"
            id=${`${picker.slot_.id}-${i}`}
            class="picker-option ${i === picker.active ? "active" : ""}"
            data-value=${found.value}
            aria-selected=${chosen}
            @mousedown=${take}
        >
            <span class="tick" aria-hidden="true">${chosen ? "✓" : ""}</span>
            <span>${found.name}${found.note ? html`<small>${found.note}</small>` : nothing}</span>
        </li>`;
}

function chip(picker, value) {
    return html`<span class="chip" data-value=${value}>${picker.nameOf(value)} ${remover(picker, value)}</span>`;
}

function remover(picker, value) {
    const name = t("remove", picker.nameOf(value));
    return html`<button type="button" class="remove" aria-label=${name} title=${name} @click=${() => picker.remove(value)}>
        ×
    </button>`;
}

function status(picker) {
    if (picker.state === "short") return t("typeMore", picker.least);
    if (picker.state === "searching") return t("searching");
    if (picker.state === "nothing") return t("nothingFound");
    if (picker.state === "failed") return t("optionsFailed", picker.failure);
    return nothing;
}
