/** The app's shortcuts: the global ones beside the composer, those on a message in its menu, with what else one may do. */
import { clickShortcut, deleteMessage, editMessage, react } from "./actions.js";
import { emojiNamed } from "./emoji.js";
import { menu } from "./menu.js";
import { state } from "./store.js";
import { t } from "./words.js";

const REACTIONS = ["thumbsup", "eyes"];
const offered = (type) => (state.server?.shortcuts ?? []).filter((shortcut) => shortcut.type === type);

const entry = (shortcut, where) => ({
    label: shortcut.name,
    hint: shortcut.description,
    choose: () => clickShortcut(shortcut.callback_id, where),
});

export const globalShortcuts = () =>
    menu("⚡", t("shortcuts"), offered("global").map((shortcut) => entry(shortcut)), "upwards");

export function messageMenu(channel, m) {
    const entries = m.ephemeral ? [] : offered("message").map((shortcut) => entry(shortcut, { channel, ts: m.ts }));
    if (!m.ephemeral) REACTIONS.forEach((name) => entries.push({ label: t("react", emojiNamed(name)), choose: () => react(channel, m, name) }));
    const mine = m.user === state.as && !m.bot_id;
    if (mine) entries.push({ label: t("editMessage"), choose: () => editMessage(channel, m) });
    if (m.bot_id && !m.ephemeral && state.server?.me?.is_admin)
        entries.push({ label: t("tamperMessage"), hint: t("tamperSure"), choose: () => editMessage(channel, m, true) });
    if (!m.ephemeral && (mine || state.server?.me?.is_admin))
        entries.push({ label: t("deleteMessage"), choose: () => deleteMessage(channel, m) });
    return menu("⋯", t("moreOf"), entries, "on-message");
}
