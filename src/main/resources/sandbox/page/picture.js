/** Questions about the server's picture: who is who, what a channel is called, which messages stand where. */
import { state } from "./store.js";

export const everybody = () => state.server?.people ?? state.people;
export const personWith = (id) => everybody().find((person) => person.id === id);
export const groupWith = (id) => state.server?.groups?.find((group) => group.id === id);
export const channels = () => state.server?.channels ?? [];
export const channelWith = (id) => channels().find((channel) => channel.id === id);
export const messagesIn = (channel) => state.server?.messages?.[channel] ?? [];
export const modals = () => (state.server?.modals ?? []).filter((view) => !state.hiddenViews.has(view.id));
/** An open modal, or the home, by its id. */
export const viewWith = (id) => [...(state.server?.modals ?? []), state.server?.home].find((view) => view && view.id === id);
export const commands = () => state.server?.commands ?? [];

export function nameOf(id) {
    const person = personWith(id);
    return person && (person.real_name || person.name);
}

/** `#support`, or the name of the other side of a direct conversation; nothing when the channel is unknown. */
export function channelLabel(id) {
    const channel = channelWith(id);
    if (!channel) return undefined;
    return channel.kind === "im" ? (nameOf(channel.with) ?? channel.name) : `#${channel.name}`;
}

/** Messages of the channel itself: no replies, except those that were sent to the channel as well. */
export function topLevel(channel) {
    return messagesIn(channel).filter((m) => !isReply(m) || m.subtype === "thread_broadcast");
}

export function threadOf(channel, ts) {
    return messagesIn(channel).filter((m) => m.ts === ts || m.thread_ts === ts);
}

export function replyCount(channel, message) {
    const all = messagesIn(channel);
    if (!counted.has(all)) counted.set(all, countReplies(all));
    return Math.max(counted.get(all).get(message.ts) ?? 0, message.reply_count ?? 0);
}

const counted = new WeakMap();

function countReplies(messages) {
    const counts = new Map();
    for (const m of messages) if (isReply(m)) counts.set(m.thread_ts, (counts.get(m.thread_ts) ?? 0) + 1);
    return counts;
}

export const isReply = (message) => Boolean(message.thread_ts) && message.thread_ts !== message.ts;

/** The sender of a message: name, whether it is an app, and an id to colour by. */
export function senderOf(message) {
    const person = personWith(message.user) ?? personWith(message.bot_id);
    const id = message.user ?? message.bot_id ?? message.username ?? "?";
    const name = message.username || (person && (person.real_name || person.name)) || id;
    return { id, name, bot: Boolean(message.bot_id || person?.is_bot) };
}
