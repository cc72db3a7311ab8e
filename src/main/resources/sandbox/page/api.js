/** The people API: every call answers with JSON or fails with a sentence for the person. */
export class Refused extends Error {
    constructor(status, sentence) {
        super(sentence);
        this.status = status;
    }
}

export const people = () => get("/people");
export const stateFor = (as) => get(`/people/state?as=${encodeURIComponent(as)}`);
export const events = (as) => new EventSource(`/people/events?as=${encodeURIComponent(as)}`);
export const say = (body) => post("/people/say", body);
export const click = (body) => post("/people/click", body);
export const options = (body, signal) => post("/people/options", body, signal);
export const submit = (body) => post("/people/submit", body);
export const reload = (body) => post("/people/reload", body);
export const openHome = (body) => post("/people/home", body);
export const traffic = (after) => get(`/control/traffic?after=${after}`);
export const faults = () => get("/control/slack-faults");
export const misbehave = (body) => post("/control/slack-faults", body);
export const limit = (body) => post("/control/limits", body);
export const misbehaveCams = (body) => post("/control/cams-faults", body);
export const tamper = (body) => post("/control/message", body);
export const forget = async (what) => read(await fetch(`/control/${what}`, { method: "DELETE" }));
export const advance = (by) => post("/control/clock", { advance: by });
export const shortcut = (body) => post("/people/shortcut", body);
export const attach = (body) => post("/people/attach", body);
export const edit = (body) => post("/people/edit", body);
export const remove = (body) => post("/people/delete", body);
export const react = (body) => post("/people/react", body);
export const close = (body) => post("/people/close", body);

async function get(path) {
    return read(await fetch(path, { headers: { Accept: "application/json" }, cache: "no-store" }));
}

async function post(path, body, signal) {
    return read(
        await fetch(path, {
            method: "POST",
            headers: { "Content-Type": "application/json; charset=utf-8", Accept: "application/json" },
            body: JSON.stringify(body),
            signal,
        }),
    );
}

async function read(response) {
    const body = await response.json().catch(() => ({}));
    if (!response.ok) throw new Refused(response.status, body.error ?? `${response.status} ${response.statusText}`);
    return body;
}
