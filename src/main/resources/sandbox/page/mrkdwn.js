/**
 * Reads Slack's mrkdwn into a tree of plain nodes. The tree holds text only, never markup of ours: drawing it is the
 * business of `mrkdwn-view.js`, and lit-html escapes every text it draws.
 */
import { emojiNamed } from "./emoji.js";
import { reference, unescape } from "./mrkdwn-reference.js";

const MARKS = { "*": "bold", _: "italic", "~": "strike" };
const WORD = /[\p{L}\p{N}_]/u;

/** The nodes of a text: preformatted parts first, then quotes by line, then what stands inside a line. */
export function parseMrkdwn(text) {
    return text.split(/```([\s\S]+?)```/).flatMap((part, i) => {
        if (i % 2 === 1) return [{ type: "pre", text: plain(part.replace(/^\n/, "").replace(/\n$/, "")) }];
        return part === "" ? [] : lines(i > 0 ? part.replace(/^\n/, "") : part);
    });
}

function lines(text) {
    const rest = /^([\s\S]*?)(?:^|\n)(?:>>>|(?:&gt;){3})\s?([\s\S]*)$/.exec(text);
    if (rest) return [...(rest[1] ? lines(rest[1]) : []), { type: "quote", children: inline(rest[2]) }];
    const nodes = [];
    let run = { quoted: false, lines: [] };
    const finish = () => {
        if (run.lines.length === 0) return;
        const children = inline(run.lines.join("\n"));
        nodes.push(...(run.quoted ? [{ type: "quote", children }] : children));
    };
    for (const line of text.split("\n")) {
        const quote = /^(?:>|&gt;)\s?(.*)$/.exec(line);
        if (Boolean(quote) !== run.quoted) {
            finish();
            run = { quoted: Boolean(quote), lines: [] };
        }
        run.lines.push(quote ? quote[1] : line);
    }
    finish();
    return nodes;
}

function inline(text) {
    const nodes = [];
    let from = 0;
    let i = 0;
    while (i < text.length) {
        const hit = code(text, i) ?? angle(text, i) ?? emoji(text, i) ?? emphasis(text, i);
        if (hit) {
            if (i > from) nodes.push({ type: "text", text: unescape(text.slice(from, i)) });
            nodes.push(hit.node);
            from = hit.end;
        }
        i = hit ? hit.end : i + 1;
    }
    if (from < text.length) nodes.push({ type: "text", text: unescape(text.slice(from)) });
    return nodes;
}

function code(text, i) {
    const found = text[i] === "`" && /^`([^`\n]+)`/.exec(text.slice(i));
    return found ? { node: { type: "code", text: plain(found[1]) }, end: i + found[0].length } : undefined;
}

function angle(text, i) {
    const found = text[i] === "<" && /^<([^<>\n]+)>/.exec(text.slice(i));
    const node = found ? reference(found[1]) : undefined;
    return node ? { node, end: i + found[0].length } : undefined;
}

function emoji(text, i) {
    const found = text[i] === ":" && /^:([a-z0-9_+-]+):(?::skin-tone-\d:)?/.exec(text.slice(i));
    const character = found ? emojiNamed(found[1]) : undefined;
    return character ? { node: { type: "emoji", character, name: found[1] }, end: i + found[0].length } : undefined;
}

/** A mark opens before a non-space at the edge of a word, and closes after a non-space at the edge of a word. */
function emphasis(text, i) {
    const mark = text[i];
    const type = Object.hasOwn(MARKS, mark) ? MARKS[mark] : undefined;
    if (!type || (i > 0 && WORD.test(text[i - 1])) || /^[\s]?$/.test(text[i + 1] ?? "")) return undefined;
    for (let j = i + 1; j < text.length && text[j] !== "\n"; j++) {
        const skip = code(text, j) ?? angle(text, j);
        if (skip) {
            j = skip.end - 1;
        } else if (text[j] === mark && j > i + 1 && !/\s/.test(text[j - 1]) && !WORD.test(text[j + 1] ?? "")) {
            return { node: { type, children: inline(text.slice(i + 1, j)) }, end: j + 1 };
        }
    }
    return undefined;
}

/** Code shows links and mentions as bare text. */
function plain(text) {
    return unescape(text.replace(/<([^<>|\n]+)(?:\|([^<>\n]+))?>/g, (all, target, label) => label ?? target));
}
