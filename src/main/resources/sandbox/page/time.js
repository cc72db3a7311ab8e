/** Times as the acting person would read them: in their zone and the language of the page. */
import { now } from "./now.js";
import { state } from "./store.js";
import { localeTag, t } from "./words.js";

const DAY = 86_400_000;
const formats = new Map();

export const clockTime = (ts) => format(Number(ts), { hour: "numeric", minute: "2-digit" });
export const clockSeconds = (ts) => format(Number(ts), { hour: "numeric", minute: "2-digit", second: "2-digit" });
export const fullTime = (ts) => format(Number(ts), { dateStyle: "full", timeStyle: "medium" });

/** The heading of a day: Today, Yesterday, or the date. */
export function dayName(ts) {
    const words = nearDay(Number(ts));
    return words ?? format(Number(ts), { weekday: "long", day: "numeric", month: "long" });
}

/** Whether two messages fall on one day of the person's calendar. */
export const sameDay = (one, other) => dayKey(Number(one)) === dayKey(Number(other));

const TOKENS = {
    date_num: (s) => format(s, { year: "numeric", month: "2-digit", day: "2-digit" }, "sv-SE"),
    date: (s) => format(s, { day: "numeric", month: "long", year: "numeric" }),
    date_short: (s) => format(s, { day: "numeric", month: "short", year: "numeric" }),
    date_long: (s) => format(s, { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    date_pretty: (s) => nearDay(s)?.toLowerCase() ?? TOKENS.date(s),
    date_short_pretty: (s) => nearDay(s)?.toLowerCase() ?? TOKENS.date_short(s),
    date_long_pretty: (s) => nearDay(s)?.toLowerCase() ?? TOKENS.date_long(s),
    time: clockTime,
    time_secs: (s) => format(s, { hour: "numeric", minute: "2-digit", second: "2-digit" }),
    ago: (s) => ago(s),
};

/** Fills Slack's `{date}` and `{time}` tokens; a format with an unknown token falls back as Slack does. */
export function formatDateToken(seconds, pattern, fallback) {
    const known = [...pattern.matchAll(/\{(\w+)\}/g)].every((token) => Object.hasOwn(TOKENS, token[1]));
    if (!known) return fallback ?? pattern;
    return pattern.replace(/\{(\w+)\}/g, (all, token) => TOKENS[token](seconds));
}

function ago(seconds) {
    const minutes = Math.round((seconds * 1000 - now()) / 60_000);
    const words = new Intl.RelativeTimeFormat(localeTag(), { numeric: "auto" });
    if (Math.abs(minutes) < 60) return words.format(minutes, "minute");
    if (Math.abs(minutes) < 48 * 60) return words.format(Math.round(minutes / 60), "hour");
    return words.format(Math.round(minutes / 1440), "day");
}

function nearDay(seconds) {
    if (dayKey(seconds) === dayKey(now() / 1000)) return t("today");
    if (dayKey(seconds) === dayKey((now() - DAY) / 1000)) return t("yesterday");
    return undefined;
}

const dayKey = (seconds) => TOKENS.date_num(seconds);

function zone() {
    return state.server?.me?.tz ? { timeZone: state.server.me.tz } : {};
}

function format(seconds, options, locale = localeTag()) {
    const key = `${locale} ${zone().timeZone} ${JSON.stringify(options)}`;
    if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { ...options, ...zone() }));
    return formats.get(key).format(seconds * 1000);
}
