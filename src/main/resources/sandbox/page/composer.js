/** Where a person writes: Enter sends, Shift+Enter starts a line, `/` offers the commands, Up brings back. */
import { html, live, nothing, render } from "./lit.js";
import { commandList, commandsFor, usageFor } from "./command-list.js";
import { mayWalk, remember, walk } from "./composer-history.js";
import { globalShortcuts } from "./shortcuts.js";
import { say } from "./actions.js";
import { state } from "./store.js";
import { t } from "./words.js";

const texts = new Map();

class Composer extends HTMLElement {
    active = 0;
    hidden_ = false;
    sending = 0;

    set place(place) {
        this.place_ = place;
        this.draw();
    }

    get key() {
        return `${state.as} ${this.place_.channel} ${this.place_.thread ?? ""}`;
    }

    get text() {
        return texts.get(this.key) ?? "";
    }

    set text(text) {
        texts.set(this.key, text);
        this.active = 0;
        this.hidden_ = false;
        this.draw();
    }

    get offered() {
        return this.hidden_ ? [] : commandsFor(this.text);
    }

    complete(command) {
        this.text = `${command.command} `;
        this.querySelector("textarea").focus();
    }

    async send() {
        const text = this.text;
        const { channel, thread } = this.place_;
        const key = this.key;
        if (!text.trim()) return;
        remember(text.trim());
        this.text = "";
        this.sending++;
        this.draw();
        const sent = await say(channel, text.trim(), thread);
        this.sending--;
        if (!sent && !texts.get(key)) texts.set(key, text);
        this.draw();
    }

    press(event) {
        if (event.isComposing || event.keyCode === 229) return;
        const offered = this.offered;
        const chosen = offered[this.active];
        if (offered.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
            const step = event.key === "ArrowDown" ? 1 : offered.length - 1;
            this.active = (this.active + step) % offered.length;
        } else if (chosen && event.key === "Tab" && !event.shiftKey) {
            this.complete(chosen);
        } else if (chosen && event.key === "Escape") {
            this.hidden_ = true;
        } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && mayWalk(this.text)) {
            this.text = walk(event.key === "ArrowUp" ? -1 : 1);
            this.hidden_ = true;
        } else if (event.key === "Enter" && !event.shiftKey) {
            if (chosen && chosen.command !== this.text) this.complete(chosen);
            else this.send();
        } else {
            return;
        }
        event.preventDefault();
        this.draw();
    }

    draw() {
        queueMicrotask(() => {
            render(this.view(), this);
            const area = this.querySelector("textarea");
            area.style.height = "auto";
            area.style.height = `${Math.min(area.scrollHeight, 200)}px`;
        });
    }

    view() {
        const id = this.place_.thread ? "thread-composer" : "composer";
        const offered = this.offered;
        return html`<form class="composer" @submit=${(event) => (event.preventDefault(), this.send())}>
            ${commandList(id, offered, this.active, (command) => this.complete(command))}
            <div class="composer-box">
                <textarea
                    id=${id}
                    rows="1"
                    aria-autocomplete="list"
                    aria-haspopup="listbox"
                    aria-controls="${id}-commands"
                    aria-activedescendant=${offered.length > 0 ? `${id}-command-${this.active}` : nothing}
                    aria-label=${this.label}
                    aria-describedby="${id}-help"
                    placeholder=${this.label}
                    .value=${live(this.text)}
                    @input=${(event) => (this.text = event.target.value)}
                    @keydown=${(event) => this.press(event)}
                ></textarea>
                ${this.place_.thread ? nothing : globalShortcuts()}
                <button type="submit" class="button primary" ?disabled=${!this.text.trim()}>${t("send")}</button>
            </div>
            <p class="composer-help" id="${id}-help">${this.sending ? t("sending") : (usageFor(this.text) ?? t("sendHelp"))}</p>
        </form>`;
    }
}

customElements.define("sandbox-composer", Composer);
