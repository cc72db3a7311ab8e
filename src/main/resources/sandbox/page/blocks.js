/** Draws a list of Block Kit blocks, in a message or in a view. */
import { html, nothing, repeat } from "./lit.js";
import { elementIn } from "./elements.js";
import { image } from "./image.js";
import { inputBlock } from "./input-block.js";
import { markdown } from "./markdown.js";
import { mrkdwn, plainText, textObject } from "./mrkdwn-view.js";
import { richText } from "./rich-text.js";
import { state } from "./store.js";
import { table } from "./table.js";
import { t } from "./words.js";

const BLOCKS = {
    section: (block, where) => section(block, where),
    header: (block, where) => header(block, where),
    context: (block) => html`<div class="block-context">${block.elements.map(contextElement)}</div>`,
    divider: () => html`<hr class="block-divider" />`,
    actions: (block, where) =>
        html`<div class="block-actions">${block.elements.map((element) => elementIn(where, block, element))}</div>`,
    rich_text: (block) => richText(block),
    image: (block) => image(block),
    input: (block, where, error) => inputBlock(block, where, error),
    markdown: (block) => markdown(block.text),
    table: (block) => table(block),
};

/** The blocks, kept apart by `block_id`, so that a field keeps its focus when others come and go around it. */
export function blocks(list, where, errors = {}) {
    return repeat(
        list,
        (block, i) => block.block_id ?? i,
        (block) => {
            const draw = BLOCKS[block.type];
            return draw ? draw(block, where, errors[block.block_id]) : unsupported(block);
        },
    );
}

/** One level below what it stands in: a home is a page of its own, a message and a modal have a heading above. */
function header(block, where) {
    const words = plainText(block.text);
    return where.view && where.view === state.server?.home?.id
        ? html`<h2 class="block-header">${words}</h2>`
        : html`<h3 class="block-header">${words}</h3>`;
}

function section(block, where) {
    const fields = block.fields?.map((field) => html`<div class="block-field">${textObject(field)}</div>`);
    return html`<div class="block-section">
        <div class="block-body">
            ${block.text ? html`<div class="block-text">${textObject(block.text)}</div>` : nothing}
            ${fields ? html`<div class="block-fields">${fields}</div>` : nothing}
        </div>
        ${block.accessory ? html`<div class="block-accessory">${accessory(block, where)}</div>` : nothing}
    </div>`;
}

function accessory(block, where) {
    if (block.accessory.type === "image") return image(block.accessory, "small");
    return elementIn(where, block, block.accessory, block.text?.text);
}

function contextElement(element) {
    if (element.type === "image") return image(element, "tiny");
    return html`<span>${element.type === "mrkdwn" ? mrkdwn(element.text) : plainText(element)}</span>`;
}

function unsupported(block) {
    return html`<details class="block-unsupported">
        <summary>${t("unsupported", block.type)}</summary>
        <pre tabindex="0">${JSON.stringify(block, null, 2)}</pre>
    </details>`;
}
