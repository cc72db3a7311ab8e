/**
 * Writes what a person typed the way Slack's own client does: the three characters of markup are escaped, and names
 * and addresses become references. A command goes as it was typed, for that is what the app gets.
 */
import { channels, everybody } from "./picture.js";

const ADDRESS = /(^|\s)(https?:\/\/[^\s<>]+)/g;
const NAME = /(^|[\s(])@([\p{L}\p{N}._-]+)/gu;
const CHANNEL = /(^|[\s(])#([\p{L}\p{N}_-]+)/gu;

export function outgoing(text) {
    if (text.startsWith("/")) return text;
    return text
        .replace(/&/g, "&amp;")
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(ADDRESS, "$1<$2>")
        .replace(NAME, (all, before, name) => before + mention(name))
        .replace(CHANNEL, (all, before, name) => before + channel(name));
}

function mention(name) {
    if (/^(channel|here|everyone)$/.test(name)) return `<!${name}>`;
    const known = everybody().find((person) => person.name === name.toLowerCase());
    return known ? `<@${known.id}>` : `@${name}`;
}

function channel(name) {
    const known = channels().find((one) => one.kind !== "im" && one.name === name);
    return known ? `<#${known.id}>` : `#${name}`;
}
