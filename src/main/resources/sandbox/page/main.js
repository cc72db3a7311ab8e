/** Starts the page: who and where from the address, the server's picture, and one drawing for every change. */
import { html, render } from "./lit.js";
import { announcer } from "./announce.js";
import { go, readAddress, settleAt } from "./address.js";
import { channelColumn } from "./channel.js";
import { channelLabel, channels, channelWith, topLevel, threadOf } from "./picture.js";
import { confirmation } from "./confirm.js";
import { forgetAll } from "./drafts.js";
import { settleDialogs } from "./dialogs.js";
import { focusComposer, rememberFocus, repairFocus } from "./focus.js";
import { inspector } from "./inspector.js";
import { isUnread, markRead } from "./unread.js";
import { keepScroll } from "./scroll.js";
import { language } from "./words.js";
import { listen, onPicture } from "./live.js";
import { modalStack } from "./modals.js";
import { offline } from "./strips.js";
import { onChange, redraw, state, update } from "./store.js";
import * as api from "./api.js";
import { drawerShade, sidebar } from "./sidebar.js";
import { threadColumn } from "./thread.js";
import { travel } from "./travel.js";

const RETRY = 1500;
let place;
let hasBegun = false;

function draw() {
    rememberFocus();
    render(html`${offline()}
        <div class="columns" data-thread=${Boolean(state.thread || state.inspect)}>
            ${sidebar()} ${drawerShade()} ${channelColumn()} ${state.inspect ? inspector() : threadColumn()}
        </div>
        ${modalStack()} ${confirmation()} ${announcer()}`, document.getElementById("page"));
    document.documentElement.lang = language() === "zh" ? "zh-CN" : "en";
    document.documentElement.dataset.theme = state.theme;
    const waiting = channels().filter((channel) => isUnread(channel.id)).length;
    document.title = `${waiting > 0 ? `(${waiting}) ` : ""}${channelLabel(state.channel) ?? ""} · Sluice sandbox`;
    markRead();
    keepScroll("channel", `${state.as} ${state.channel}`, topLevel(state.channel).at(-1)?.ts);
    keepScroll("thread", `${state.channel} ${state.thread}`, threadOf(state.channel, state.thread).at(-1)?.ts);
    repairFocus();
    settleDialogs();
    arriveAt(`${state.as} ${state.channel} ${state.thread}`);
}

/** A place that is seen for the first time gets the focus in its composer. */
function arriveAt(here) {
    if (!state.server || here === place) return;
    place = here;
    queueMicrotask(focusComposer);
    if (channelWith(state.channel)?.kind === "im") api.openHome({ as: state.as }).catch(() => {}); // only news to the app
}

/** Follows the address; another person means another picture. */
function follow() {
    const { as, channel, thread, home, inspect } = readAddress();
    const known = state.people.some((person) => person.id === as);
    const next = known ? as : state.people[0]?.id;
    const changed = next !== state.as;
    update({ as: next, channel: channel ?? state.channel, thread, home, inspect, drawer: false, problem: undefined });
    if (changed) {
        state.server = undefined;
        state.confirm = undefined;
        listen();
    }
    settleAt(state);
}

async function begin() {
    try {
        state.people = (await api.people()).people;
        update({ online: true });
        follow();
        await reloaded();
    } catch {
        update({ online: false });
        setTimeout(begin, RETRY);
    }
}

/** Opening the page anew is what makes messages vanish that only one person sees; coming back to a restarted sandbox is not. */
async function reloaded() {
    if (hasBegun) return;
    hasBegun = true;
    await api.reload({ as: state.as });
}

onChange(draw);
onPicture((picture) => {
    if (!picture) return begin();
    if (picture.version < state.server?.version) forgetAll();
    state.server = picture;
    state.people = picture.people.filter((person) => !person.is_bot && !person.deleted); // some come and go
    const open = new Set((picture.modals ?? []).map((view) => view.id));
    state.hiddenViews.forEach((view) => open.has(view) || state.hiddenViews.delete(view));
    if (!channels().some((channel) => channel.id === state.channel)) {
        state.channel = (channels().find((c) => c.name === "support") ?? channels()[0])?.id;
        settleAt(state);
    }
    redraw();
});
window.addEventListener("hashchange", follow);
window.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || travel(event) || event.key !== "Escape") return;
    if (state.drawer) {
        update({ drawer: false });
        document.querySelector(".menu").focus();
    } else if (event.target.closest?.(".thread")) go({ as: state.as, channel: state.channel });
});
window.addEventListener("click", (event) => {
    if (event.target.closest?.(".sidebar a")?.hash === location.hash) focusComposer(); // one is there already
});
document.addEventListener("visibilitychange", redraw);
redraw();
begin();
