/** Which channels hold something new for this person: kept in the browser, for the server does not know who looked. */
import { messagesIn } from "./picture.js";
import { recall, remember, state } from "./store.js";

const key = (channel) => `read.${state.as}.${channel}`;
const firstVisit = recall("first-visit") ?? String(Date.now() / 1000);
remember("first-visit", firstVisit);

export function isUnread(channel) {
    if (channel === state.channel && !document.hidden) return false;
    const seen = Number(recall(key(channel)) ?? firstVisit);
    return messagesIn(channel).some((m) => Number(m.ts) > seen && m.user !== state.as);
}

/** The channel on screen is read up to its newest message. */
export function markRead() {
    const newest = messagesIn(state.channel).at(-1)?.ts;
    if (newest && !document.hidden && recall(key(state.channel)) !== newest) remember(key(state.channel), newest);
}
