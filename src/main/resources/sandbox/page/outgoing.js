/**
 * Writes what a person typed the way Slack's own client does: the three characters of markup are escaped, and names
 * and addresses become references. A command goes as it was typed, for that is what the app gets.
 */
import { channels, channelWith, everybody, personWith } from "./picture.js";

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

/** The other way: what was sent, as its writer typed it. */
export function incoming(text) {
    return text
        .replace(/<@([A-Z0-9]+)(\|[^>]*)?>/g, (all, id) => `@${personWith(id)?.name ?? id}`)
        .replace(/<#([A-Z0-9]+)(\|[^>]*)?>/g, (all, id) => `#${channelWith(id)?.name ?? id}`)
        .replace(/<!(channel|here|everyone)>/g, "@$1")
        .replace(/<(https?:[^|>]+)(\|[^>]*)?>/g, "$1")
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&amp;/g, "&");
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
