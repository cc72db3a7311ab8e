/** Draws a `rich_text` block: sections, lists, quotes and preformatted text with styled elements. */
import { html, nothing } from "./lit.js";
import { broadcast, channel, date, emoji, group, link, person } from "./mrkdwn-view.js";
import { emojiNamed } from "./emoji.js";
import { safeHref } from "./mrkdwn-reference.js";

const PARTS = {
    rich_text_section: (part) => html`<p>${part.elements.map(element)}</p>`,
    rich_text_quote: (part) => html`<blockquote>${part.elements.map(element)}</blockquote>`,
    rich_text_preformatted: (part) => html`<pre tabindex="0">${part.elements.map(element)}</pre>`,
    rich_text_list: (part) => list(part),
};

const ELEMENTS = {
    text: (e) => e.text,
    link: (e) => (safeHref(e.url) ? link(e.url, e.text || e.url) : e.text || e.url),
    user: (e) => person(e.user_id),
    channel: (e) => channel(e.channel_id),
    usergroup: (e) => group(e.usergroup_id),
    broadcast: (e) => broadcast(e.range),
    emoji: (e) => emoji(emojiNamed(e.name) ?? fromUnicode(e.unicode) ?? `:${e.name}:`, e.name),
    date: (e) => date(e.timestamp, e.format, e.fallback, e.url && safeHref(e.url)),
    color: (e) => html`<code>${e.value}</code>`,
};

export function richText(block) {
    return html`<div class="rich-text">${block.elements.map((part) => PARTS[part.type]?.(part) ?? nothing)}</div>`;
}

/** One styled element; the same elements stand in cells of a table. */
export function element(e) {
    let drawn = ELEMENTS[e.type]?.(e) ?? e.text ?? "";
    if (e.style?.code) drawn = html`<code>${drawn}</code>`;
    if (e.style?.strike) drawn = html`<s>${drawn}</s>`;
    if (e.style?.italic) drawn = html`<em>${drawn}</em>`;
    if (e.style?.bold) drawn = html`<strong>${drawn}</strong>`;
    return drawn;
}

function list(part) {
    const items = part.elements.map((item) => html`<li>${item.elements.map(element)}</li>`);
    const indent = `indent-${Math.min(part.indent ?? 0, 5)}`;
    return part.style === "ordered"
        ? html`<ol class=${indent} start=${(part.offset ?? 0) + 1}>${items}</ol>`
        : html`<ul class=${indent}>${items}</ul>`;
}

function fromUnicode(codes) {
    return codes && String.fromCodePoint(...codes.split("-").map((code) => parseInt(code, 16)));
}
