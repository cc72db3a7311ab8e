/** The files that came with a message, each a link to its text. */
import { html, nothing } from "./lit.js";
import { t } from "./words.js";

export function files(m) {
    if (!m.files?.length) return nothing;
    return html`<ul class="files">
        ${m.files.map(
            (file) => html`<li>
                <a href=${new URL(file.url_private).pathname} target="_blank" rel="noopener">${file.title}</a>
                <small>${file.name} · ${t("bytes", file.size)}</small>
            </li>`,
        )}
    </ul>`;
}
