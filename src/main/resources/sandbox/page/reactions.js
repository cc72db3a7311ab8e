/** The emoji that people and apps put on a message: each shows how often it stands there, and a press adds or takes one's own. */
import { html, nothing } from "./lit.js";
import { emojiNamed } from "./emoji.js";
import { nameOf } from "./picture.js";
import { react } from "./actions.js";
import { state } from "./store.js";

export function reactions(channel, m) {
    if (!m.reactions?.length) return nothing;
    const chip = ({ name, users, count }) => {
        const who = users.map((id) => nameOf(id) ?? id).join(", ");
        return html`<li>
            <button
                type="button"
                aria-pressed=${users.includes(state.as)}
                aria-label=${`:${name}: ${count} (${who})`}
                title=${who}
                @click=${() => react(channel, m, name)}
            >
                ${emojiNamed(name) ?? `:${name}:`} ${count}
            </button>
        </li>`;
    };
    return html`<ul class="reactions">
        ${m.reactions.map(chip)}
    </ul>`;
}
