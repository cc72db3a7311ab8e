/** Messages in order, with day headings; messages of one sender in quick succession stand together. */
import { html, nothing, repeat } from "./lit.js";
import { dayName, sameDay } from "./time.js";
import { message } from "./message.js";
import { senderOf } from "./picture.js";

const TOGETHER = 300;

export function messageList(channel, messages, inThread = false) {
    const rows = messages.map((m, i) => ({ m, before: messages[i - 1] }));
    return repeat(
        rows,
        ({ m }) => `${m.ts} ${m.ephemeral ? "e" : ""}`,
        ({ m, before }) => {
            const newDay = !before || !sameDay(before.ts, m.ts);
            const day = newDay && !inThread ? html`<h3 class="day"><span>${dayName(m.ts)}</span></h3>` : nothing;
            return html`<div class="row">
                ${day} ${message(channel, m, { compact: !newDay && together(before, m), inThread })}
            </div>`;
        },
    );
}

function together(before, m) {
    return (
        senderOf(before).id === senderOf(m).id &&
        Number(m.ts) - Number(before.ts) < TOGETHER &&
        Boolean(before.ephemeral) === Boolean(m.ephemeral) &&
        !senderOf(m).bot
    );
}
