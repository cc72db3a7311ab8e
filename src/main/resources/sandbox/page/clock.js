/** The clock of the workspace: how late it is for the acting person, and buttons that move it on for everybody. */
import { html, nothing } from "./lit.js";
import { advance } from "./actions.js";
import { fullTime } from "./time.js";
import { now } from "./now.js";
import { state } from "./store.js";
import { t } from "./words.js";

const STEPS = { "1h": 1, "8h": 8 };

export function clock() {
    if (!state.server) return nothing;
    const hours = Math.round((state.server.ahead_ms ?? 0) / 3_600_000);
    return html`<section class="clock" aria-labelledby="clock-title">
        <h2 id="clock-title" title=${t("clockHelp")}>${t("clock")}</h2>
        <div class="clock-row">
            <span aria-live="polite" title=${fullTime(now() / 1000)}>${hours > 0 ? t("clockAhead", hours) : t("clockReal")}</span>
            ${Object.entries(STEPS).map(([by, count]) => step(by, count))}
        </div>
    </section>`;
}

const step = (by, count) => html`<button
    type="button"
    class="button plain"
    data-advance=${by}
    aria-label=${t("clockMove", count)}
    title=${t("clockMove", count)}
    ?disabled=${state.busy.has("clock")}
    @click=${() => advance(by)}
>
    ${t("clockStep", count)}
</button>`;
