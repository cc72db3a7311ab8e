/** Reads what stands between `<` and `>`: links, mentions of people, channels and groups, and dates. */

/** Undoes the three escapes that Slack knows. */
export function unescape(text) {
    return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

/** The node for `https://…|text`, `@U…`, `#C…`, `!subteam^S…`, `!channel`, `!date^…`; nothing for anything else. */
export function reference(content) {
    const bar = content.indexOf("|");
    const target = bar < 0 ? content : content.slice(0, bar);
    const label = bar < 0 ? undefined : unescape(content.slice(bar + 1));
    const rest = target.slice(1);
    if (/^@[UWB][A-Z0-9_]*$/.test(target)) return { type: "user", id: rest, label };
    if (/^#[CGD][A-Z0-9_]*$/.test(target)) return { type: "channel", id: rest, label };
    if (target.startsWith("!subteam^")) return { type: "group", id: target.slice("!subteam^".length), label };
    if (target.startsWith("!date^")) return date(target, label);
    if (/^!(channel|here|everyone)$/.test(target)) return { type: "broadcast", name: rest };
    if (target.startsWith("!")) return { type: "text", text: label ?? `<${target}>` };
    const href = safeHref(unescape(target));
    return href ? { type: "link", href, label: label ?? href.replace(/^mailto:/, "") } : undefined;
}

/** Only addresses a browser may open without running anything. */
export function safeHref(target) {
    return /^(https?:\/\/|mailto:|tel:)/i.test(target) ? target : undefined;
}

function date(target, label) {
    const [, seconds, format, link] = target.split("^");
    const at = Number(seconds);
    if (!Number.isFinite(at) || !format) return { type: "text", text: label ?? target };
    return { type: "date", seconds: at, format, href: link && safeHref(link), label };
}
