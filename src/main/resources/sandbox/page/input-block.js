/** Draws an `input` block: label, field, counter, hint and error, tied together for assistive technology. */
import { html, nothing } from "./lit.js";
import { errorId, slotIn } from "./slot.js";
import { fieldIn } from "./elements.js";
import { plainText } from "./mrkdwn-view.js";
import { t } from "./words.js";

const GROUPS = /^(checkboxes|radio_buttons)$/;

export function inputBlock(block, where, error) {
    const hintId = block.hint ? `hint-${where.view ?? where.ts}-${block.block_id}` : undefined;
    const slot = slotIn(where, block, block.element, {
        label: block.label.text,
        described: hintId,
        error,
        required: !block.optional,
    });
    const optional = block.optional ? html`<span class="optional">${t("optional")}</span>` : nothing;
    const label = html`${plainText(block.label)} ${optional}`;
    const rest = html`${block.hint ? html`<p class="hint" id=${hintId}>${plainText(block.hint)}</p>` : nothing}
    ${error ? html`<p class="error" id=${errorId(slot)}><span aria-hidden="true">⚠ </span>${error}</p>` : nothing}`;
    if (GROUPS.test(block.element.type)) {
        return html`<fieldset
            class="field"
            data-block=${block.block_id}
            aria-describedby=${slot.describedBy ?? nothing}
            aria-invalid=${slot.invalid ?? nothing}
        >
            <legend>${label}</legend>
            ${fieldIn(slot)} ${rest}
        </fieldset>`;
    }
    return html`<div class="field" data-block=${block.block_id}>
        <label for=${slot.id}>${label}</label>
        ${fieldIn(slot)} ${rest}
    </div>`;
}
