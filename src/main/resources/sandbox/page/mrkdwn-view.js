/** Draws mrkdwn: one template per kind of node. */
import { html } from "./lit.js";
import { parseMrkdwn } from "./mrkdwn.js";
import { channelLabel, groupWith, nameOf } from "./picture.js";
import { formatDateToken, fullTime } from "./time.js";
import { withEmoji } from "./emoji.js";

const remembered = new Map();

export function mrkdwn(text) {
    if (!remembered.has(text)) {
        if (remembered.size > 2000) remembered.clear();
        remembered.set(text, parseMrkdwn(text));
    }
    return draw(remembered.get(text));
}

/** A text object of either kind, drawn as its kind asks. */
export function textObject(object) {
    if (!object) return "";
    if (object.type === "mrkdwn") return mrkdwn(object.text);
    return plainText(object);
}

export function plainText(object) {
    if (!object) return "";
    return object.emoji === false ? object.text : withEmoji(object.text);
}

export const link = (href, content) => html`<a href=${href} target="_blank" rel="noopener noreferrer">${content}</a>`;
export const person = (id, label) => html`<span class="mention" data-user=${id}>@${nameOf(id) ?? label ?? id}</span>`;
export const channel = (id, label) => html`<span class="mention">${channelLabel(id) ?? `#${label ?? id}`}</span>`;
export function group(id, label) {
    const known = groupWith(id);
    const members = known?.users.map((user) => nameOf(user) ?? user).join(", ");
    return html`<span class="mention group" data-group=${id} title=${members ?? ""}
        >@${known?.handle ?? (label ?? id).replace(/^@/, "")}</span
    >`;
}
export const broadcast = (name) => html`<span class="mention broadcast">@${name}</span>`;
export const emoji = (character, name) =>
    html`<span class="emoji" role="img" aria-label=${name.replaceAll("_", " ")} title=":${name}:">${character}</span>`;
export const date = (seconds, format, fallback, href) => {
    const text = formatDateToken(seconds, format, fallback);
    const time = html`<time datetime=${new Date(seconds * 1000).toISOString()} title=${fullTime(seconds)}>${text}</time>`;
    return href ? link(href, time) : time;
};

const DRAW = {
    text: (n) => n.text,
    code: (n) => html`<code>${n.text}</code>`,
    pre: (n) => html`<pre tabindex="0">${n.text}</pre>`,
    quote: (n) => html`<blockquote>${draw(n.children)}</blockquote>`,
    bold: (n) => html`<strong>${draw(n.children)}</strong>`,
    italic: (n) => html`<em>${draw(n.children)}</em>`,
    strike: (n) => html`<s>${draw(n.children)}</s>`,
    link: (n) => link(n.href, n.label),
    user: (n) => person(n.id, n.label),
    channel: (n) => channel(n.id, n.label),
    group: (n) => group(n.id, n.label),
    broadcast: (n) => broadcast(n.name),
    date: (n) => date(n.seconds, n.format, n.label, n.href),
    emoji: (n) => emoji(n.character, n.name),
};

function draw(nodes) {
    return nodes.map((node) => DRAW[node.type](node));
}
