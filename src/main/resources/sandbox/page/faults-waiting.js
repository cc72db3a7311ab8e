/** What of the faults still waits to happen, as the workspace last said. */
import * as api from "./api.js";
import { redraw, state } from "./store.js";

const EVERY = 1500;
let known = { waiting: [], tiers: false, outsider: false, signed: false, cams: undefined };
let following = false;

export function faultsWaiting() {
    follow();
    return known;
}

export async function lookAgain() {
    try {
        const { beside, ...own } = await api.faults();
        known = { ...own, cams: beside?.["cams-faults"] };
        redraw();
    } catch {
        // the strip on top says that the sandbox is not running
    }
}

async function follow() {
    if (following) return;
    following = true;
    while (state.inspect === "faults") {
        if (!document.hidden) await lookAgain();
        await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
    following = false;
}
