/** Draws a `table` block: the first row is its heading, as in Slack. */
import { html } from "./lit.js";
import { richText } from "./rich-text.js";

export function table(block) {
    const [head = [], ...rows] = block.rows ?? [];
    return html`<div class="block-table" tabindex="0" role="group">
        <table>
            <thead>
                <tr>
                    ${head.map((cell, i) => html`<th scope="col" class=${align(block, i)}>${content(cell)}</th>`)}
                </tr>
            </thead>
            <tbody>
                ${rows.map((row) => html`<tr>${row.map((cell, i) => html`<td class=${align(block, i)}>${content(cell)}</td>`)}</tr>`)}
            </tbody>
        </table>
    </div>`;
}

const align = (block, column) => `align-${block.column_settings?.[column]?.align ?? "left"}`;

function content(cell) {
    return cell.type === "rich_text" ? richText(cell) : (cell.text ?? "");
}
