package dev.sluice;

import dev.sluice.slack.SlackSettings;
import dev.sluice.words.Language;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the settings say of channels.
 *
 * @param fallback where messages go that no other place takes; null when there is none
 * @param languages that are read in channels, by their IDs
 */
record ChannelsSection(@Nullable String fallback, Map<String, Language> languages) {
    static ChannelsSection read(Section section) {
        section.only("fallback", "languages");
        Section named = section.section("languages");
        var languages = new HashMap<String, Language>();
        for (String channel : (Iterable<String>) () -> named.node().fieldNames()) {
            if (!channel.equals(SlackSettings.OTHERS) && !channel.matches("[CDG][A-Z0-9]{1,30}")) {
                named.mistake(channel, "wanted the ID of a channel, as in `C01PROD`, or `default`");
            }
            named.optionalText(channel)
                    .ifPresent(tag -> Language.tagged(tag)
                            .ifPresentOrElse(
                                    language -> languages.put(channel, language),
                                    () -> named.mistake(channel, "`" + tag + "`, wanted `en` or `zh-CN`")));
        }
        return new ChannelsSection(section.optionalText("fallback").orElse(null), languages);
    }
}
