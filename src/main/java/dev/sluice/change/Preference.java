package dev.sluice.change;

import dev.sluice.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * What one person chose for themselves.
 *
 * @param language that they read; null for that of their Slack
 * @param wantsReminders whether they are mentioned when a change still waits for somebody like them
 */
public record Preference(@Nullable Language language, boolean wantsReminders) {
    /** Of whoever chose nothing. */
    public static final Preference USUAL = new Preference(null, true);

    public Preference reading(@Nullable Language chosen) {
        return new Preference(chosen, wantsReminders);
    }

    public Preference reminded(boolean wanted) {
        return new Preference(language, wanted);
    }
}
