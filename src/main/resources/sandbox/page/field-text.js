/** Text-like fields: plain text, e-mail, address, number, date and time. */
import { html, ifDefined, live, nothing } from "./lit.js";
import { t } from "./words.js";

const TYPES = { email_text_input: "email", url_text_input: "url" };
const DATES = { datepicker: "date", timepicker: "time", datetimepicker: "datetime-local" };
const NEAR_THE_END = 40;

export function textField(slot) {
    const { element } = slot;
    const value = slot.value ?? "";
    const type = (event) => slot.take(event.target.value || null, true);
    const key = (event) => {
        if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
        if (event.ctrlKey || event.metaKey) {
            event.preventDefault();
            event.target.form.requestSubmit();
        } else if (!element.multiline && slot.enter()) {
            event.preventDefault();
        }
    };
    return html`${element.multiline
        ? html`<textarea
              id=${slot.id}
              rows="4"
              placeholder=${element.placeholder?.text ?? ""}
              maxlength=${ifDefined(element.max_length)}
              aria-required=${slot.required ? "true" : nothing}
              aria-invalid=${slot.invalid ?? nothing}
              aria-describedby=${slot.describedBy ?? nothing}
              ?data-autofocus=${element.focus_on_load}
              .value=${live(value)}
              @input=${type}
              @keydown=${key}
          ></textarea>`
        : html`<input
              id=${slot.id}
              type=${TYPES[element.type] ?? "text"}
              autocomplete="off"
              placeholder=${element.placeholder?.text ?? ""}
              maxlength=${ifDefined(element.max_length)}
              aria-required=${slot.required ? "true" : nothing}
              aria-invalid=${slot.invalid ?? nothing}
              aria-describedby=${slot.describedBy ?? nothing}
              ?data-autofocus=${element.focus_on_load}
              .value=${live(value)}
              @input=${type}
              @keydown=${key}
          />`}
    ${counter(element, value)}`;
}

/** Says how much room is left, and tells a screen reader only when it becomes scarce. */
function counter(element, value) {
    if (!element.max_length) return nothing;
    const left = element.max_length - value.length;
    const scarce = left <= NEAR_THE_END;
    return html`<p class="counter ${scarce ? "scarce" : ""}" aria-live=${scarce ? "polite" : "off"}>${t("chars", left)}</p>`;
}

export function numberField(slot) {
    return html`<input
        id=${slot.id}
        type="text"
        inputmode=${slot.element.is_decimal_allowed ? "decimal" : "numeric"}
        autocomplete="off"
        placeholder=${slot.element.placeholder?.text ?? ""}
        aria-invalid=${slot.invalid ?? nothing}
        aria-describedby=${slot.describedBy ?? nothing}
        .value=${live(slot.value ?? "")}
        @input=${(event) => slot.take(event.target.value || null, true)}
    />`;
}

/** Date and time by the browser's own pickers; Slack's date with time is a number of seconds. */
export function dateField(slot) {
    const moment = slot.element.type === "datetimepicker";
    const shown = moment ? localFrom(slot.value) : (slot.value ?? "");
    return html`<input
        id=${slot.id}
        type=${DATES[slot.element.type]}
        aria-label=${slot.label ?? nothing}
        aria-invalid=${slot.invalid ?? nothing}
        aria-describedby=${slot.describedBy ?? nothing}
        .value=${live(shown)}
        @change=${({ target }) => slot.take(moment ? secondsOf(target.value) : target.value || null)}
    />`;
}

function localFrom(seconds) {
    if (!seconds) return "";
    const local = new Date(seconds * 1000);
    return new Date(local - local.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const secondsOf = (local) => (local ? Math.floor(new Date(local).getTime() / 1000) : null);
