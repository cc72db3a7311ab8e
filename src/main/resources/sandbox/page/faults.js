/** Switches for what shall go wrong: with calls of the app, deliveries to it, its connections, and the CAMS that it calls. */
import { html, nothing } from "./lit.js";
import { forgetFaults, limit, misbehave, misbehaveCams } from "./actions.js";
import { faultsWaiting, lookAgain } from "./faults-waiting.js";
import { t } from "./words.js";

const METHODS = ["*", "chat.postMessage", "chat.update", "chat.postEphemeral", "views.open", "views.update", "views.publish", "users.info"];
const CALLS = ["rate-limited", "http-500", "http-503", "hang", "dropped", "answer-lost"];
const ERRORS = [
    ...["channel_not_found", "is_archived", "not_in_channel", "restricted_action", "message_not_found", "hash_conflict"],
    ...["expired_trigger_id", "token_revoked", "invalid_auth", "account_inactive", "fatal_error"],
];
const DELIVERED = ["*", "/flow", "block_actions", "view_submission", "block_suggestion", "shortcut"];
const WAYS = ["twice", "delay", "late"];
const SIGNED = ["wrong-signature", "old-stamp", "future-stamp", "altered-body"];
const CAMS = ["limit", "status", "html", "empty", "delay", "drop-before", "drop-after"];
const CODES = ["Product.Unsubscript", "Ram.PermissionDeny", "Unknown.ResourceOwnerId"];
const REASONS = ["warning", "refresh_requested", "too_many_websockets", "link_disabled"];

export function faultSwitches() {
    const now = faultsWaiting();
    return html`<div class="inspect">
        ${form("faultCalls", html`
            ${choice("method", "faultMethod", METHODS, (m) => (m === "*" ? t("faultAny") : m))}
            ${choice("kind", "faultKind", [...CALLS, ...ERRORS], (kind) => t("faultKinds")[kind] ?? kind)} ${times()}`, addCall)}
        ${form("faultDeliveries", html`
            ${choice("delivery", "faultDelivery", DELIVERED, (d) => (d === "*" ? t("faultAny") : d))}
            ${choice("kind", "faultKind", ways(now), (kind) => t("faultKinds")[kind])} ${times()}`, addDelivery)}
        ${form("faultSockets", choice("reason", "faultReason", [...REASONS, "drop"], (r) => t("faultReasons")[r] ?? r), cutOff)}
        ${now.cams ? form("faultCams", html`
            ${choice("api", "faultApi", ["*", ...now.cams.apis], (api) => (api === "*" ? t("faultAny") : api))}
            ${choice("kind", "faultKind", [...CAMS, ...CODES], (kind) => t("camsKinds")[kind] ?? kind)} ${times()}`, addCams) : nothing}
        <fieldset class="fault">
            <legend>${t("faultPace")}</legend>
            ${toggle("tiers", now.tiers)} ${toggle("outsider", now.outsider)}
        </fieldset>
        <section class="fault" aria-labelledby="faults-waiting">
            <h3 id="faults-waiting">${t("faultWaiting")}</h3>
            <div role="status">
                ${waits(now).length === 0
                    ? html`<p class="hint">${t("faultNone")}</p>`
                    : html`<ul>
                          ${waits(now).map(waiting)}
                      </ul>`}
            </div>
            <p><button type="button" class="button plain" @click=${() => told(forgetFaults(now.cams))}>${t("faultForget")}</button></p>
        </section>
    </div>`;
}

function form(words, fields, send) {
    const submit = (event) => {
        event.preventDefault();
        told(send(new FormData(event.target)));
    };
    return html`<form class="fault" aria-labelledby=${words} @submit=${submit}>
        <h3 id=${words}>${t(words)}</h3>
        <div class="fault-fields">
            ${fields} <button type="submit" class="button plain">${t(words === "faultSockets" ? "faultNow" : "faultNext")}</button>
        </div>
    </form>`;
}

const choice = (name, words, values, label) => html`<label>${t(words)}
    <select name=${name}>
        ${values.map((value) => html`<option value=${value}>${label(value)}</option>`)}
    </select>
</label>`;

const times = () => html`<label>${t("faultTimes")} <input type="number" name="times" min="1" max="100" value="1" /></label>`;

const toggle = (name, on) => html`<label class="choice">
    <input type="checkbox" .checked=${on} @change=${({ target }) => told(limit({ [name]: target.checked }))} />
    <span>${t("faultLimits")[name]}</span>
</label>`;

/** An acknowledgement that is not heard stands last, where one looks for the simplest trouble. */
const ways = (now) => [...WAYS, ...(now.signed ? SIGNED : []), "deaf"];

const waits = (now) => [...now.waiting, ...(now.cams?.waiting ?? []).map((one) => ({ ...one, cams: true }))];

const waiting = (one) => html`<li>
    <code>${one.name === "*" ? t("faultAny") : one.name}</code> ${t(one.cams ? "camsKinds" : "faultKinds")[one.kind] ?? one.kind}
    ${one.times > 1 ? html`<small>× ${one.times}</small>` : nothing}
</li>`;

const told = (work) => work.then(lookAgain);

function addCall(fields) {
    const kind = fields.get("kind");
    const what = CALLS.includes(kind) ? { kind, seconds: 5 } : { kind: "error", error: kind };
    return misbehave({ method: fields.get("method"), ...what, times: Number(fields.get("times")) });
}

const addDelivery = (fields) =>
    misbehave({ delivery: fields.get("delivery"), kind: fields.get("kind"), times: Number(fields.get("times")) });

function addCams(fields) {
    const kind = fields.get("kind");
    const what = CODES.includes(kind) ? { kind: "status", status: 400, text: kind } : { kind, ...(kind === "delay" ? { millis: 30_000 } : {}) };
    return misbehaveCams({ api: fields.get("api"), ...what, times: Number(fields.get("times")) });
}

function cutOff(fields) {
    const reason = fields.get("reason");
    return misbehave(reason === "drop" ? { socket: "drop" } : { socket: "disconnect", reason });
}
