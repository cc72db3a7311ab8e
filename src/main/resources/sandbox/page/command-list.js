/** The slash commands offered while one is being typed, and the hint on how to go on once it is there. */
import { html, nothing } from "./lit.js";
import { commands } from "./picture.js";
import { t } from "./words.js";

export function commandsFor(text) {
    return /^\/\S*$/.test(text) ? commands().filter((c) => c.command.startsWith(text)) : [];
}

/** `/flow edit <flow id>` while the text starts with a whole command. */
export function usageFor(text) {
    const command = commands().find((c) => text === c.command || text.startsWith(`${c.command} `));
    return command && html`<code>${command.command} ${command.usage_hint}</code> ${command.description}`;
}

export function commandList(id, offered, active, choose) {
    const take = (command) => (event) => {
        event.preventDefault();
        choose(command);
    };
    return html`<ul class="commands" id="${id}-commands" role="listbox" aria-label=${t("commands")} ?hidden=${offered.length === 0}>
        ${offered.map(
            (command, i) => html`<li
                role="option"
                id="${id}-command-${i}"
                class=${i === active ? "active" : ""}
                aria-selected=${i === active}
                @mousedown=${take(command)}
            >
                <strong>${command.command}</strong>
                ${command.usage_hint ? html`<code>${command.usage_hint}</code>` : nothing}
                <small>${command.description}</small>
            </li>`,
        )}
    </ul>`;
}
