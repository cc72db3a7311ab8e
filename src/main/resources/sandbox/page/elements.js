/** Draws the elements a person acts on: buttons here, fields by their kind. */
import { html, ifDefined, nothing } from "./lit.js";
import { clickElement, clickKey } from "./actions.js";
import { checkboxes, radioButtons } from "./field-choice.js";
import { dateField, numberField, textField } from "./field-text.js";
import { fileField } from "./field-file.js";
import { richTextField } from "./field-rich.js";
import { multiPicker, singlePicker, staticSelect } from "./field-select.js";
import { overflow } from "./overflow.js";
import { plainText } from "./mrkdwn-view.js";
import { safeHref } from "./mrkdwn-reference.js";
import { slotIn } from "./slot.js";
import { state } from "./store.js";
import { t } from "./words.js";

const FIELDS = {
    plain_text_input: textField,
    email_text_input: textField,
    url_text_input: textField,
    number_input: numberField,
    rich_text_input: richTextField,
    file_input: fileField,
    datepicker: dateField,
    timepicker: dateField,
    datetimepicker: dateField,
    checkboxes,
    radio_buttons: radioButtons,
    static_select: staticSelect,
    external_select: singlePicker,
    users_select: singlePicker,
    conversations_select: singlePicker,
    channels_select: singlePicker,
    multi_static_select: multiPicker,
    multi_external_select: multiPicker,
    multi_users_select: multiPicker,
    multi_conversations_select: multiPicker,
    multi_channels_select: multiPicker,
};

/** An element in a section or an actions block; `label` names a field that has no label of its own. */
export function elementIn(where, block, element, label) {
    if (element.type === "button") return button(where, block, element);
    if (element.type === "overflow") return overflow(where, block, element);
    const words = element.accessibility_label ?? element.placeholder?.text ?? label ?? t("select");
    return fieldIn(slotIn(where, block, element, { label: words }));
}

export function fieldIn(slot) {
    const draw = FIELDS[slot.element.type];
    return draw ? draw(slot) : html`<p class="block-unsupported">${t("unsupported", slot.element.type)}</p>`;
}

function button(where, block, element) {
    const busy = state.busy.has(clickKey(where, block.block_id, element));
    const press = () => {
        if (safeHref(element.url ?? "")) window.open(element.url, "_blank", "noopener,noreferrer");
        clickElement({ where, block: block.block_id, element });
    };
    return html`<button
        type="button"
        class="button ${element.style ?? "plain"}"
        data-action=${element.action_id}
        aria-label=${ifDefined(element.accessibility_label)}
        aria-busy=${busy ? "true" : nothing}
        @click=${press}
    >
        ${plainText(element.text)}
    </button>`;
}
