/** What a person does: say, click, submit, close. Each tells the server and shows a refusal as a sentence. */
import * as api from "./api.js";
import { forgetView, valuesOf } from "./drafts.js";
import { mistakesIn, setErrors } from "./errors.js";
import { modals, viewWith } from "./picture.js";
import { incoming, outgoing } from "./outgoing.js";
import { refresh } from "./live.js";
import { redraw, remember, state, update } from "./store.js";
import { t } from "./words.js";

export function dismissNotice() {
    const at = state.server?.notice?.at ?? 0;
    remember("notice-seen", String(at));
    update({ noticeSeen: at, problem: undefined });
}

/** Sends a message or a command; false when it was refused and the text should stay. */
export async function say(channel, text, thread) {
    dismissNotice();
    const body = { as: state.as, channel, text: outgoing(text), ...(thread ? { thread_ts: thread } : {}) };
    return busy(`say ${channel} ${thread ?? ""}`, () => api.say(body));
}

/** Presses a button or chooses in a select; false when the person answered the app's confirmation with no. */
export async function clickElement({ where, block, element, value }) {
    if (element.confirm && !(await confirmed(element.confirm))) return false;
    const view = viewWith(where.view);
    const body = { as: state.as, where, block_id: block, action_id: element.action_id };
    if (value !== undefined) body.value = value;
    if (view) body.values = valuesOf(view);
    await busy(clickKey(where, block, element), () => api.click(body));
    return true;
}

/** Uses a shortcut of the app, on a message or anywhere. */
export const clickShortcut = (callback, where) =>
    busy(`shortcut ${callback}`, () => api.shortcut({ as: state.as, callback_id: callback, ...(where ? { where } : {}) }));

/** Lets a person write anew what they wrote, or what the app wrote. */
export function editMessage(channel, m, forged = false) {
    update({ editing: { channel, ts: m.ts, text: incoming(m.text ?? ""), forged } });
    setTimeout(() => document.querySelector(".edit-box textarea")?.focus());
}

export async function saveEdit() {
    const { channel, ts, text, forged } = state.editing;
    if (!text.trim() || (forged && !(await sure("tamperMessage", "tamperSure")))) return;
    const said = { channel, ts, text: outgoing(text.trim()) };
    const saved = await busy(`edit ${ts}`, () => (forged ? api.tamper({ ...said, blocks: null }) : api.edit({ as: state.as, ...said })));
    if (saved) update({ editing: undefined });
}

/** Puts an emoji on a message, or takes it off again. */
export const react = (channel, m, name) => busy(`react ${m.ts} ${name}`, () => api.react({ as: state.as, channel, ts: m.ts, name }));

/** Asks first, as Slack does. */
export async function deleteMessage(channel, m) {
    if (await sure("deleteMessage", "deleteSure")) await busy(`delete ${m.ts}`, () => api.remove({ as: state.as, channel, ts: m.ts }));
}

export const clickKey = (where, block, element) =>
    `click ${where.view ?? `${where.channel} ${where.ts}`} ${block} ${element.action_id}`;

export async function submitView(view) {
    const key = `submit ${view.id}`;
    const mistakes = mistakesIn(view);
    setErrors(view.id, mistakes);
    dismissNotice();
    if (Object.keys(mistakes).length > 0 || state.busy.has(key)) return;
    await busy(key, async () => {
        const answer = await api.submit({ as: state.as, view: view.id, values: valuesOf(view) });
        if (answer.result === "failed") throw new api.Refused(200, answer.error ?? t("submitFailed"));
        if (answer.result === "errors") setErrors(view.id, answer.errors ?? {});
        if (answer.result === "closed") hideView(view.id);
    });
}

/** Closes the top view, or the whole stack. */
export async function closeView(view, all = false) {
    const closing = all ? modals() : [view];
    dismissNotice();
    closing.forEach((one) => hideView(one.id));
    const body = { as: state.as, view: view.id, ...(all ? { all } : {}) };
    const done = await busy(`close ${view.id}`, () => api.close(body));
    if (!done) closing.forEach((one) => state.hiddenViews.delete(one.id));
    redraw();
}

/** Lets something go wrong, holds the app to its pace, or lets all be well again. */
export const misbehave = (body) => busy("faults", () => api.misbehave(body));
export const limit = (body) => busy("faults", () => api.limit(body));
export const misbehaveCams = (body) => busy("faults", () => api.misbehaveCams(body));
export const forgetFaults = (cams) =>
    busy("faults", () => Promise.all(["slack-faults", ...(cams ? ["cams-faults"] : [])].map(api.forget)));

/** Gives a file to the workspace; nothing when it was not taken. */
export async function attach(name, content) {
    let file;
    await busy("attach", async () => (file = (await api.attach({ as: state.as, name, content })).file));
    return file;
}

/** Moves the clock of the workspace, and of the app beside it, on for everybody. */
export const advance = (by) => busy("clock", () => api.advance(by));

function hideView(view) {
    state.hiddenViews.add(view);
    forgetView(view);
    redraw();
}

/** Asks whether to do what cannot be undone. */
function sure(deed, question) {
    const words = (text) => ({ type: "plain_text", text });
    return confirmed({
        title: words(t(deed)),
        text: words(t(question)),
        confirm: words(t(deed)),
        deny: words(t("cancel")),
        style: "danger",
    });
}

function confirmed(dialog) {
    return new Promise((resolve) => update({ confirm: { dialog, answer: resolve } }));
}

async function busy(key, work) {
    state.busy.add(key);
    update({ problem: undefined });
    try {
        await work();
        return true;
    } catch (failure) {
        state.problem = failure instanceof api.Refused ? failure.message : t("unreachable");
        return false;
    } finally {
        state.busy.delete(key);
        redraw();
        refresh();
    }
}
