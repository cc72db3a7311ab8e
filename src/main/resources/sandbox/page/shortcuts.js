/** The app's shortcuts: the global ones beside the composer, those on a message in its menu, with what else one may do. */
import { clickShortcut, deleteMessage, editMessage } from "./actions.js";
import { menu } from "./menu.js";
import { state } from "./store.js";
import { t } from "./words.js";

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
    const mine = m.user === state.as && !m.bot_id;
    if (mine) entries.push({ label: t("editMessage"), choose: () => editMessage(channel, m) });
    if (!m.ephemeral && (mine || state.server?.me?.is_admin))
        entries.push({ label: t("deleteMessage"), choose: () => deleteMessage(channel, m) });
    return menu("⋯", t("moreOf"), entries, "on-message");
}
