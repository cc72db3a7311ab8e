/** A square with initials, coloured by the id, so that people are told apart without pictures from elsewhere. */
import { html } from "./lit.js";

const TONES = 8;

export function avatar(id, name) {
    return html`<span class="avatar tone-${toneOf(id)}" aria-hidden="true">${initials(name)}</span>`;
}

function initials(name) {
    const words = name.trim().split(/\s+/);
    return words.length > 1 ? words[0][0] + words.at(-1)[0] : [...words[0]].slice(0, 1).join("");
}

function toneOf(id) {
    let sum = 7;
    for (const character of id) sum = (sum * 31 + character.codePointAt(0)) % 9973;
    return sum % TONES;
}
