/** A square with initials and a colour of its own, so that people are told apart without pictures from elsewhere. */
import { html } from "./lit.js";
import { everybody, personWith } from "./picture.js";

const TONES = 8;

export function avatar(id, name) {
    return html`<span class="avatar tone-${toneOf(id)}" aria-hidden="true">${initials(name)}</span>`;
}

function initials(name) {
    const words = name.trim().split(/\s+/);
    if (/^\p{Script=Han}/u.test(name)) return [...name][0];
    return words.length > 1 ? words[0][0] + words.at(-1)[0] : [...words[0]].slice(0, 1).join("");
}

/** People get their colours in turn; apps share one that no person has. */
function toneOf(id) {
    const person = personWith(id);
    return person && !person.is_bot ? everybody().indexOf(person) % TONES : "app";
}
