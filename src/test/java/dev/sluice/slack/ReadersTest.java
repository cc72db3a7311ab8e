package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.Access;
import dev.sluice.access.AccessSettings;
import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.access.people.Ungrouped;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Chosen;
import dev.sluice.change.Preference;
import dev.sluice.change.Preferences;
import dev.sluice.words.Language;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who reads which language. */
final class ReadersTest {
    private static final UserId LIN = new UserId("U0EDITOR2");
    private static final UserId ANN = new UserId("U0EDITOR1");
    private static final Ungrouped PEOPLE = id -> new Person(
            id,
            "T0SHOP",
            Standing.MEMBER,
            Set.of(),
            ZoneOffset.UTC,
            id.equals(LIN) ? Language.CHINESE : Language.ENGLISH);

    @Test
    void people_read_the_language_of_their_slack() {
        Readers readers = Permitted.readers(PEOPLE, Map.of());

        assertThat(readers.of(LIN)).isEqualTo(Language.CHINESE);
        assertThat(readers.of(ANN)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void people_read_what_they_chose_before_that() {
        var chosen = new Chosen();
        var people = new PermissionMap(PEOPLE, PermissionMap.Timing.USUAL, Runnable::run);
        var access = new Access(new AccessSettings(Map.of(), List.of(), List.of()), people, InstantSource.system());
        Readers readers = Permitted.readers(access, chosen, Map.of());

        chosen.put(LIN, Preference.USUAL.reading(Language.ENGLISH));
        chosen.put(ANN, Preference.USUAL.reading(Language.CHINESE));

        assertThat(readers.of(LIN)).isEqualTo(Language.ENGLISH);
        assertThat(readers.now(ANN)).isEqualTo(Language.CHINESE);
    }

    @Test
    void choices_that_cannot_be_read_keep_nobody_from_reading() {
        var gone = new Preferences() {
            @Override
            public Preference of(UserId who) {
                throw new IllegalStateException("the database is gone");
            }

            @Override
            public void put(UserId who, Preference preference) {}
        };
        var people = new PermissionMap(PEOPLE, PermissionMap.Timing.USUAL, Runnable::run);
        var access = new Access(new AccessSettings(Map.of(), List.of(), List.of()), people, InstantSource.system());

        assertThat(Permitted.readers(access, gone, Map.of()).of(LIN)).isEqualTo(Language.CHINESE);
    }

    @Test
    void channels_read_what_the_settings_say_whoever_asks() {
        Readers readers = Permitted.readers(PEOPLE, Map.of("C01CN", Language.CHINESE));

        assertThat(readers.in("C01CN", ANN)).isEqualTo(Language.CHINESE);
        assertThat(readers.in("C01SUPPORT", LIN)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void all_other_channels_read_what_the_settings_say_of_them() {
        Readers readers =
                Permitted.readers(PEOPLE, Map.of(SlackSettings.OTHERS, Language.CHINESE, "C01OPS", Language.ENGLISH));

        assertThat(readers.in("C01SUPPORT", ANN)).isEqualTo(Language.CHINESE);
        assertThat(readers.in("C01OPS", LIN)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void conversation_with_the_app_is_in_the_language_of_the_person() {
        assertThat(Permitted.readers(PEOPLE, Map.of()).in("D0LIN", LIN)).isEqualTo(Language.CHINESE);
    }

    @Test
    void somebody_of_whom_nothing_is_known_reads_english() {
        Ungrouped silent = id -> {
            throw new DirectoryException(DirectoryException.Kind.UNREACHABLE, "down");
        };

        assertThat(Permitted.readers(silent, Map.of()).of(LIN)).isEqualTo(Language.ENGLISH);
    }
}
