/** The emoji an app is likely to write, by Slack's names; other names stay as they were typed. */
const NAMES = {
    "+1": "👍", "-1": "👎", "100": "💯", alarm_clock: "⏰", ambulance: "🚑", arrow_down: "⬇️", arrow_left: "⬅️",
    arrow_right: "➡️", arrow_right_hook: "↪️", arrow_up: "⬆️", arrows_counterclockwise: "🔄", ballot_box_with_check: "☑️",
    bar_chart: "📊", bell: "🔔", blue_book: "📘", bookmark: "🔖", books: "📚", boom: "💥", bug: "🐛", bulb: "💡",
    busts_in_silhouette: "👥", calendar: "📆", card_index_dividers: "🗂️", clap: "👏", clipboard: "📋", clock3: "🕒",
    construction: "🚧", cry: "😢", date: "📅", eyes: "👀", exclamation: "❗", fast_forward: "⏩", file_folder: "📁",
    fire: "🔥", gear: "⚙️", globe_with_meridians: "🌐", green_circle: "🟢", grey_exclamation: "❕", grey_question: "❔",
    hammer_and_wrench: "🛠️", hand: "✋", heart: "❤️", heavy_check_mark: "✔️", heavy_minus_sign: "➖",
    heavy_multiplication_x: "✖️", heavy_plus_sign: "➕", hourglass: "⌛", hourglass_flowing_sand: "⏳", inbox_tray: "📥",
    information_source: "ℹ️", joy: "😂", key: "🔑", label: "🏷️", large_blue_circle: "🔵", large_green_circle: "🟢",
    large_orange_circle: "🟠", large_yellow_circle: "🟡", leftwards_arrow_with_hook: "↩️", link: "🔗", lock: "🔒",
    mag: "🔍", mailbox: "📫", mega: "📣", memo: "📝", mute: "🔇", negative_squared_cross_mark: "❎", no_bell: "🔕",
    no_entry: "⛔", no_entry_sign: "🚫", octagonal_sign: "🛑", ok: "🆗", ok_hand: "👌", outbox_tray: "📤", package: "📦",
    page_facing_up: "📄", page_with_curl: "📃", paperclip: "📎", pencil: "📝", pencil2: "✏️", point_right: "👉",
    pray: "🙏", pushpin: "📌", question: "❓", raised_hand: "✋", raised_hands: "🙌", recycle: "♻️", red_circle: "🔴",
    repeat: "🔁", robot_face: "🤖", rocket: "🚀", rotating_light: "🚨", satellite_antenna: "📡", scroll: "📜",
    shield: "🛡️", slightly_smiling_face: "🙂", smile: "😄", sos: "🆘", sparkles: "✨", speech_balloon: "💬", star: "⭐",
    stop_sign: "🛑", stopwatch: "⏱️", tada: "🎉", thinking_face: "🤔", thumbsdown: "👎", thumbsup: "👍",
    timer_clock: "⏲️", traffic_light: "🚥", unlock: "🔓", warning: "⚠️", wastebasket: "🗑️", wave: "👋",
    white_check_mark: "✅", white_circle: "⚪", wrench: "🔧", writing_hand: "✍️", x: "❌", zap: "⚡", zzz: "💤",
};

/** The character for a name such as `tada`, or nothing. */
export function emojiNamed(name) {
    return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
}

/** Text with the known `:names:` replaced, for plain text objects. */
export function withEmoji(text) {
    return text.replace(/:([a-z0-9_+-]+):/g, (all, name) => emojiNamed(name) ?? all);
}
