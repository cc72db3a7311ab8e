/** A `file_input`: text files of this computer go to the workspace at once, and their descriptions into the form. */
import { html, nothing } from "./lit.js";
import { attach } from "./actions.js";
import { t } from "./words.js";

export function fileField(slot) {
    const files = slot.value ?? [];
    const most = slot.element.max_files ?? 10;
    const take = async (event) => {
        const chosen = [...event.target.files].slice(0, most - files.length);
        const given = await Promise.all(chosen.map(async (file) => attach(file.name, await file.text())));
        event.target.value = "";
        const done = given.filter(Boolean);
        if (done.length > 0) slot.take([...files, ...done]);
    };
    return html`<input
            id=${slot.id}
            type="file"
            ?multiple=${most > 1}
            accept=${slot.element.filetypes ? slot.element.filetypes.map((type) => `.${type}`).join(",") : nothing}
            aria-required=${slot.required ? "true" : nothing}
            aria-invalid=${slot.invalid ?? nothing}
            aria-describedby=${slot.describedBy ?? nothing}
            ?disabled=${files.length >= most}
            @change=${take}
        />
        <ul class="files" role="status">
            ${files.map((file) => html`<li>${file.name} <small>${t("bytes", file.size)}</small></li>`)}
        </ul>`;
}
