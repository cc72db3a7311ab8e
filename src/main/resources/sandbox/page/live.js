/**
 * Keeps the picture fresh: listens to the server's events, fetches once however many events arrive together, and
 * comes back by itself after a restart. A hidden tab polls instead of listening, since a browser opens only six
 * connections to one address and a seventh listening tab would stop them all.
 */
import * as api from "./api.js";
import { state, update } from "./store.js";

const RETRY = 1500;
const HIDDEN_POLL = 5000;
let source;
let timer;
let fetching = false;
let again = false;
let arrived = () => {};

export function onPicture(handler) {
    arrived = handler;
}

/** Starts listening as the person of the state, and stops listening as anybody else. */
export function listen() {
    stop();
    if (document.hidden) {
        timer = setInterval(refresh, HIDDEN_POLL);
        return refresh();
    }
    source = api.events(state.as);
    source.onopen = refresh;
    source.onmessage = refresh;
    source.onerror = () => {
        stop();
        timer = setTimeout(listen, RETRY);
        refresh();
    };
    return refresh();
}

function stop() {
    source?.close();
    source = undefined;
    clearTimeout(timer);
    clearInterval(timer);
}

export async function refresh() {
    again = fetching;
    if (fetching) return;
    fetching = true;
    const as = state.as;
    try {
        const picture = await api.stateFor(as);
        if (as === state.as) arrived(picture);
        update({ online: true });
    } catch (failure) {
        if (failure.status < 500) arrived(undefined);
        else update({ online: false });
        if (failure.status >= 500) setTimeout(refresh, RETRY);
    } finally {
        fetching = false;
        if (again || as !== state.as) refresh();
    }
}

document.addEventListener("visibilitychange", () => state.as && listen());
