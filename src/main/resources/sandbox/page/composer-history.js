/** What was sent from this tab, to be brought back with the Up key as in a shell. */
const MOST = 30;
const sent = [];
let at = 0;

export function remember(text) {
    if (sent.at(-1) !== text) sent.push(text);
    if (sent.length > MOST) sent.shift();
    at = sent.length;
}

/** Only an empty composer, or one that still shows what was brought back, gives up its arrow keys. */
export const mayWalk = (text) => sent.length > 0 && (text === "" || text === sent[at]);

export function walk(step) {
    at = Math.max(0, Math.min(sent.length, at + step));
    return sent[at] ?? "";
}
