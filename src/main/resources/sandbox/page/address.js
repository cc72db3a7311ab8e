/** Where this tab is: person, channel and thread, kept in the hash so that two tabs can be two people. */
export function readAddress() {
    const hash = new URLSearchParams(location.hash.replace(/^#\??/, ""));
    const query = new URLSearchParams(location.search);
    return {
        as: hash.get("as") ?? query.get("as") ?? undefined,
        channel: hash.get("in") ?? undefined,
        thread: hash.get("thread") ?? undefined,
        home: hash.has("home"),
        inspect: hash.get("inspect") ?? undefined,
    };
}

/** The address of a place, for links: `<a href=${addressOf({as, channel})}>`. */
export function addressOf({ as, channel, thread, home, inspect }) {
    const parts = new URLSearchParams();
    if (as) parts.set("as", as);
    if (channel) parts.set("in", channel);
    if (thread) parts.set("thread", thread);
    if (home) parts.set("home", "");
    if (inspect) parts.set("inspect", inspect);
    return `#?${parts}`;
}

export function go(place) {
    location.hash = addressOf(place);
}

/** Writes the place without a step in the browser's history. */
export function settleAt(place) {
    if (location.hash !== addressOf(place)) history.replaceState(null, "", addressOf(place));
}
