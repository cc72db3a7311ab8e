/** The left column: workspace, who one acts as, channels and direct messages, and the two switches of the page. */
import { html, nothing } from "./lit.js";
import { addressOf } from "./address.js";
import { avatar } from "./avatar.js";
import { channelLabel, channels } from "./picture.js";
import { clock } from "./clock.js";
import { inspectorLink } from "./inspector.js";
import { isUnread } from "./unread.js";
import { remember, state, update } from "./store.js";
import { t } from "./words.js";

export function sidebar() {
    return html`<nav class="sidebar" id="sidebar" data-open=${state.drawer} aria-label=${t("openMenu")}>
        <div class="workspace">
            <img src="/page/icon.svg" alt="" width="28" height="28" />
            <div><strong>${state.server?.team?.name ?? "Sluice"}</strong><small>${t("workspace")}</small></div>
        </div>
        <section aria-labelledby="act-as">
            <h2 id="act-as" title=${t("actAsHelp")}>${t("actAs")}</h2>
            <ul class="people">
                ${state.people.map(person)}
            </ul>
        </section>
        ${group("channels", channels().filter((c) => c.kind !== "im"))}
        ${group("directMessages", channels().filter((c) => c.kind === "im"))}
        ${clock()} ${inspectorLink()}
        <div class="switches">${choice("language", "languages", "languageLabel")} ${choice("theme", "themes", "themeLabel")}</div>
    </nav>`;
}

/** On a narrow screen: a tap beside the open column closes it. */
export function drawerShade() {
    return state.drawer ? html`<div class="drawer-shade" @click=${() => update({ drawer: false })}></div>` : nothing;
}

function person(one) {
    const mine = one.id === state.as;
    return html`<li>
        <a
            href=${addressOf({ as: one.id, channel: state.channel })}
            data-person=${one.id}
            aria-current=${mine ? "true" : nothing}
            title=${t("seed", one.note ?? "")}
        >
            ${avatar(one.id, one.real_name || one.name)}
            <span class="who"><span class="name">${one.real_name || one.name}</span><small>${t("seed", one.role)}</small></span>
        </a>
        ${mine && one.note ? html`<p class="note">${t("seed", one.note)}</p>` : nothing}
    </li>`;
}

function group(words, list) {
    if (list.length === 0) return nothing;
    return html`<section aria-labelledby=${words}>
        <h2 id=${words}>${t(words)}</h2>
        <ul class="channels">
            ${list.map(entry)}
        </ul>
    </section>`;
}

function entry(channel) {
    const unread = isUnread(channel.id);
    return html`<li>
        <a
            href=${addressOf({ as: state.as, channel: channel.id })}
            class=${unread ? "unread" : ""}
            data-channel=${channel.id}
            aria-current=${channel.id === state.channel ? "page" : nothing}
        >
            <span class="channel-name">${channelLabel(channel.id)}</span>
            ${unread ? html`<span class="dot"><span class="sr-only">${t("unread")}</span></span>` : nothing}
        </a>
    </li>`;
}

function choice(key, words, label) {
    const choose = (event) => {
        remember(key, event.target.value);
        update({ [key]: event.target.value });
    };
    return html`<select aria-label=${t(label)} @change=${choose}>
        ${Object.entries(t(words)).map(
            ([value, name]) => html`<option value=${value} ?selected=${state[key] === value}>${name}</option>`,
        )}
    </select>`;
}
