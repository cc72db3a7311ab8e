/** Draws a `markdown` block by its lines: headings, lists, rules, quotes and code; inside a line, mrkdwn's cousins. */
import { html } from "./lit.js";
import { mrkdwn } from "./mrkdwn-view.js";

const LINES = [
    [/^#{1,6}\s+(.*)$/, (found) => html`<h4>${inside(found[1])}</h4>`],
    [/^\s*[-*+]\s+(.*)$/, (found) => html`<div class="markdown-item">• ${inside(found[1])}</div>`],
    [/^\s*(\d+)[.)]\s+(.*)$/, (found) => html`<div class="markdown-item">${found[1]}. ${inside(found[2])}</div>`],
    [/^(?:-{3,}|\*{3,})\s*$/, () => html`<hr class="block-divider" />`],
    [/^>\s?(.*)$/, (found) => html`<blockquote>${inside(found[1])}</blockquote>`],
];

export function markdown(text) {
    const parts = text.split(/^```\w*\n([\s\S]*?)^```$/m);
    return html`<div class="markdown">
        ${parts.map((part, i) => (i % 2 ? html`<pre tabindex="0">${part}</pre>` : part.split("\n").map(line)))}
    </div>`;
}

function line(text) {
    for (const [pattern, draw] of LINES) {
        const found = pattern.exec(text);
        if (found) return draw(found);
    }
    return text.trim() ? html`<p>${inside(text)}</p>` : "";
}

/** Markdown's bold, strike and links in mrkdwn's spelling, with `<`, `>` and `&` made harmless first. */
function inside(text) {
    const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    return mrkdwn(
        escaped
            .replace(/(?<![*\w])\*(?!\*)([^*\s](?:[^*]*[^*\s])?)\*(?!\*)/g, "_$1_")
            .replace(/\*\*(.+?)\*\*|__(.+?)__/g, (all, stars, lines) => `*${stars ?? lines}*`)
            .replace(/~~(.+?)~~/g, "~$1~")
            .replace(/\[([^\]]+)\]\((https?:[^\s)]+)\)/g, "<$2|$1>"),
    );
}
