/** A menu behind a small button: a disclosure whose list closes on a choice, on Escape and when the focus leaves. */
import { html, nothing } from "./lit.js";

/** Entries are `{ label, choose, hint }`; no entries, no menu. */
export function menu(sign, label, entries, className = "") {
    if (entries.length === 0) return nothing;
    const choose = (entry) => (event) => {
        const details = event.target.closest("details");
        details.open = false;
        details.querySelector("summary").focus();
        entry.choose();
    };
    const leave = (event) => {
        if (event.key !== "Escape" || !event.currentTarget.open) return;
        event.preventDefault();
        event.currentTarget.open = false;
        event.currentTarget.querySelector("summary").focus();
    };
    const blur = (event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
    };
    return html`<details class="overflow menu-of ${className}" @keydown=${leave} @focusout=${blur}>
        <summary class="button plain" aria-label=${label} title=${label}>${sign}</summary>
        <div class="overflow-list">
            ${entries.map(
                (entry) => html`<button type="button" title=${entry.hint ?? ""} @click=${choose(entry)}>${entry.label}</button>`,
            )}
        </div>
    </details>`;
}
