/** What went over the wire between the app and the workspace, the newest first; it keeps up while it is on screen. */
import { html, nothing, repeat } from "./lit.js";
import * as api from "./api.js";
import { clockSeconds } from "./time.js";
import { redraw, state } from "./store.js";
import { t } from "./words.js";

const EVERY = 1000;
const MOST = 300;
const FINE = new Set(["ok", "ack"]);
let entries = [];
let last = 0;
let filter = "";
let onlyTrouble = false;
let following = false;

export function traffic() {
    follow();
    const shown = entries.filter(wanted);
    const type = (event) => ((filter = event.target.value), redraw());
    const choose = (event) => ((onlyTrouble = event.target.checked), redraw());
    return html`<div class="inspect">
        <p class="hint">${t("trafficHelp")}</p>
        <div class="inspect-filter">
            <input type="search" aria-label=${t("filter")} placeholder=${t("filter")} .value=${filter} @input=${type} />
            <label class="choice"><input type="checkbox" .checked=${onlyTrouble} @change=${choose} /><span>${t("onlyTrouble")}</span></label>
        </div>
        <p class="hint" role="status">${shown.length === 0 ? t("nothingFound") : nothing}</p>
        <ol class="wire">
            ${repeat(shown, (entry) => entry.number, row)}
        </ol>
    </div>`;
}

function row(entry) {
    const fine = FINE.has(entry.outcome);
    return html`<li>
        <details>
            <summary>
                <time>${clockSeconds(entry.at / 1000)}</time>
                <span class="wire-way">${t("ways")[entry.kind] ?? entry.kind}</span>
                <code>${entry.name}</code>
                <span class=${fine ? "wire-fine" : "wire-trouble"}>${t("outcomes")[entry.outcome] ?? entry.outcome}</span>
                <small>${t("millis", entry.took_ms)}</small>
            </summary>
            <pre tabindex="0">${JSON.stringify(entry.content, null, 2)}</pre>
        </details>
    </li>`;
}

const wanted = (entry) =>
    !(onlyTrouble && FINE.has(entry.outcome)) &&
    `${entry.kind} ${entry.name} ${entry.outcome}`.toLowerCase().includes(filter.trim().toLowerCase());

/** Asks for what is new as long as somebody looks. */
async function follow() {
    if (following) return;
    following = true;
    while (state.inspect) {
        if (!document.hidden) await ask();
        await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
    following = false;
}

async function ask() {
    try {
        const news = await api.traffic(last);
        if (news.last < last) entries = [];
        last = news.last;
        if (news.traffic.length === 0) return;
        entries = [...news.traffic.reverse(), ...entries].slice(0, MOST);
        redraw();
    } catch {
        // the strip on top says that the sandbox is not running
    }
}
