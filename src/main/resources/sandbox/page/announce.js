/** Reads new messages aloud: a screen reader hears the top-level text, as in Slack, and never a whole list again. */
import { html } from "./lit.js";
import { channelLabel, groupWith, messagesIn, nameOf, senderOf } from "./picture.js";
import { parseMrkdwn } from "./mrkdwn.js";
import { state } from "./store.js";

let heard = { place: "", newest: 0 };
let words = "";

export function announcer() {
    return html`<div class="sr-only" role="log" aria-live="polite">${listen()}</div>`;
}

function listen() {
    if (!state.server) return words; // somebody else looks: what they find is no news
    const place = `${state.as} ${state.channel}`;
    const messages = messagesIn(state.channel);
    const newest = Math.max(0, ...messages.map((m) => Number(m.ts)));
    if (heard.place === place && newest > heard.newest) {
        const fresh = messages.filter((m) => Number(m.ts) > heard.newest && m.user !== state.as);
        if (fresh.length > 0) words = fresh.map(sentence).join(" ");
    }
    heard = { place, newest };
    return words;
}

function sentence(m) {
    return `${senderOf(m).name}, ${channelLabel(state.channel)}: ${spoken(parseMrkdwn(m.text ?? ""))}`;
}

/** The text without its marks, and with names where it has ids. */
function spoken(nodes) {
    return nodes
        .map((n) => {
            if (n.children) return spoken(n.children);
            if (n.type === "user") return nameOf(n.id) ?? n.label ?? "";
            if (n.type === "group") return groupWith(n.id)?.handle ?? n.label ?? "";
            if (n.type === "channel") return channelLabel(n.id) ?? n.label ?? "";
            return n.text ?? n.label ?? (n.name ?? "").replaceAll("_", " ");
        })
        .join("");
}
