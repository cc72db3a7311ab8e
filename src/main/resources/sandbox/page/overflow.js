/** Draws an overflow menu as a disclosure with its options as buttons. */
import { html } from "./lit.js";
import { clickElement } from "./actions.js";
import { plainText } from "./mrkdwn-view.js";
import { t } from "./words.js";

export function overflow(where, block, element) {
    const choose = (option) => (event) => {
        event.target.closest("details").open = false;
        clickElement({ where, block: block.block_id, element, value: option.value });
    };
    const leave = (event) => {
        if (event.key !== "Escape" || !event.currentTarget.open) return;
        event.preventDefault();
        event.currentTarget.open = false;
        event.currentTarget.querySelector("summary").focus();
    };
    return html`<details class="overflow" @keydown=${leave}>
        <summary class="button plain" aria-label=${element.accessibility_label ?? t("more")}>⋯</summary>
        <div class="overflow-list">
            ${element.options.map(
                (option) => html`<button type="button" data-value=${option.value} @click=${choose(option)}>
                    ${plainText(option.text)}
                </button>`,
            )}
        </div>
    </details>`;
}
