/** A `rich_text_input`: one writes plain lines, and the app gets them as the rich text that Slack would send. */
import { html, live, nothing } from "./lit.js";

export function richTextField(slot) {
    return html`<textarea
        id=${slot.id}
        rows="4"
        placeholder=${slot.element.placeholder?.text ?? ""}
        aria-label=${slot.block.type === "input" ? nothing : slot.label}
        aria-required=${slot.required ? "true" : nothing}
        aria-invalid=${slot.invalid ?? nothing}
        aria-describedby=${slot.describedBy ?? nothing}
        ?data-autofocus=${slot.element.focus_on_load}
        .value=${live(plain(slot.value))}
        @input=${(event) => slot.take(rich(event.target.value), true)}
    ></textarea>`;
}

function rich(text) {
    if (!text) return null;
    return { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] };
}

const plain = (value) => (value?.elements ?? []).map((part) => part.elements.map((e) => e.text ?? "").join("")).join("\n");
