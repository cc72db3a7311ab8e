/** The page's own words, in the language of the acting person unless the switch says otherwise. */
import { state } from "./store.js";
import english from "./words-en.js";
import chinese from "./words-zh.js";

const LANGUAGES = { en: english, zh: chinese };

export function language() {
    if (state.language !== "auto") return state.language;
    const locale = state.server?.me?.locale ?? navigator.language;
    return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** The words for a key; keys that take data are functions in the word lists. */
export function t(key, ...data) {
    const words = LANGUAGES[language()][key] ?? english[key];
    return typeof words === "function" ? words(...data) : words;
}

/** The locale for dates and numbers: the person's own where it is of the page's language. */
export function localeTag() {
    const own = state.server?.me?.locale ?? "";
    if (own.startsWith(language())) return own;
    return language() === "zh" ? "zh-CN" : "en-GB";
}
