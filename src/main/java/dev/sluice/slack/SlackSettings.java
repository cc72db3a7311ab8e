package dev.sluice.slack;

import dev.sluice.slack.cards.Label;
import dev.sluice.slack.command.CommandName;
import dev.sluice.words.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Slack.
 *
 * @param appToken {@code xapp-…}: when there is one, Slack is spoken to over Socket Mode, otherwise over HTTP
 * @param signingSecret what Slack signs its HTTP requests with; there whenever the app token is not
 * @param apiUrl base address of the Web API, ending in a slash
 * @param fallbackChannel where results go that no other place takes; null when there is none
 * @param languages that are read in channels, by their IDs; {@link #OTHERS} stands for the others, which read English
 *     without it
 * @param command what people type first
 * @param label what stands on every message
 */
public record SlackSettings(
        Token botToken,
        @Nullable Token appToken,
        @Nullable Token signingSecret,
        String apiUrl,
        @Nullable String fallbackChannel,
        Map<String, Language> languages,
        CommandName command,
        Label label) {
    /** The key for the channels that have none of their own. */
    public static final String OTHERS = "default";

    public SlackSettings {
        languages = Map.copyOf(languages);
    }

    /** With English in every channel, and alone in its workspace. */
    public SlackSettings(
            Token botToken,
            @Nullable Token appToken,
            @Nullable Token signingSecret,
            String apiUrl,
            @Nullable String fallbackChannel) {
        this(botToken, appToken, signingSecret, apiUrl, fallbackChannel, Map.of(), CommandName.USUAL, Label.NONE);
    }

    /** What is read in a channel; none stands for one that has no language of its own. */
    Language languageOf(@Nullable String channel) {
        Language usual = languages.getOrDefault(OTHERS, Language.ENGLISH);
        return channel == null ? usual : languages.getOrDefault(channel, usual);
    }

    public boolean isSocketMode() {
        return appToken != null;
    }
}
