/**
 * A combobox for one or several values, after the ARIA pattern: type to search, arrows to move, Enter to choose, Escape
 * to close the list, Backspace to take the last one back. Where options come from is the caller's business.
 */
import { render } from "./lit.js";
import { pickerView } from "./picker-view.js";

const PAUSE = 250;

class Picker extends HTMLElement {
    slot_ = undefined;
    names = new Map();
    seen = new Map();
    found = [];
    query = "";
    open = false;
    active = -1;
    state = "idle";
    failure = "";

    set slotted(slot) {
        this.slot_ = slot;
        this.draw();
    }

    connectedCallback() {
        this.addEventListener("focusout", (event) => this.contains(event.relatedTarget) || this.shut());
        this.draw();
    }

    /** Also before it was drawn. */
    focus() {
        queueMicrotask(() => this.querySelector("input")?.focus());
    }

    get values() {
        const value = this.slot_.value;
        return this.multiple ? (value ?? []) : value ? [value] : [];
    }

    nameOf(value) {
        return this.seen.get(value) ?? this.names.get(value) ?? value;
    }

    draw() {
        queueMicrotask(() => this.slot_ && this.isConnected && render(pickerView(this), this));
    }

    type(text) {
        this.query = text;
        this.show();
    }

    show() {
        this.open = true;
        this.active = -1;
        this.search();
        this.draw();
        queueMicrotask(() => this.querySelector(".picker-list").scrollIntoView({ block: "nearest" }));
    }

    shut() {
        this.open = false;
        this.query = "";
        this.request?.abort();
        this.draw();
    }

    search() {
        clearTimeout(this.timer);
        this.request?.abort();
        if (this.query.length < this.least) {
            this.found = [];
            this.state = "short";
            return;
        }
        this.state = this.found.length > 0 ? "idle" : "searching";
        const request = (this.request = new AbortController());
        this.timer = setTimeout(() => this.ask(request), this.least > 0 && this.query ? PAUSE : 0);
    }

    async ask(request) {
        try {
            const found = await this.source(this.query, request.signal);
            if (request.signal.aborted) return;
            this.found = found;
            this.state = found.length > 0 ? "idle" : "nothing";
            this.active = found.length > 0 && this.query ? 0 : -1;
            found.forEach((option) => this.seen.set(option.value, option.name));
        } catch (failure) {
            if (request.signal.aborted) return;
            this.found = [];
            this.state = "failed";
            this.failure = failure.message;
        }
        this.draw();
        queueMicrotask(() => this.querySelector(".picker-list").scrollIntoView({ block: "nearest" }));
    }

    choose(option) {
        if (!option) return;
        this.seen.set(option.value, option.name);
        if (!this.multiple) {
            this.slot_.take(option.value);
            return this.shut();
        }
        const chosen = this.values.includes(option.value);
        if (!chosen && this.values.length >= this.most) return;
        this.slot_.take(chosen ? this.values.filter((v) => v !== option.value) : [...this.values, option.value]);
        this.query = "";
        this.search();
        this.draw();
    }

    remove(value) {
        this.slot_.take(this.multiple ? this.values.filter((v) => v !== value) : null);
        this.querySelector("input").focus();
    }

    move(step) {
        if (!this.open) return this.show();
        const count = this.found.length;
        if (count > 0) this.active = (this.active + step + count) % count;
        this.draw();
        queueMicrotask(() => this.querySelector(".active")?.scrollIntoView({ block: "nearest" }));
    }

    key(event) {
        if (event.isComposing || event.keyCode === 229) return;
        const last = this.values.at(-1);
        if (event.key === "ArrowDown") this.move(1);
        else if (event.key === "ArrowUp") this.move(this.active < 0 ? 0 : -1);
        else if (event.key === "Enter" && this.open) this.choose(this.found[this.active]);
        else if (event.key === "Enter") this.show();
        else if (event.key === "Escape" && this.open) this.shut();
        else if (event.key === "Backspace" && this.multiple && !this.query && last) return this.remove(last);
        else return;
        event.preventDefault();
    }
}

customElements.define("sandbox-picker", Picker);
