package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.words.Language;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** People's own choices in the database. */
public final class JdbiPreferences implements Preferences {
    private static final String OF = "select language, reminders from preference where person = :person";

    private static final String PUT = """
            insert into preference (person, language, reminders)
            values (:person, :language, :reminders)
            on conflict (person) do update set language = :language, reminders = :reminders""";

    private final Jdbi jdbi;

    public JdbiPreferences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Preference of(UserId who) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bind("person", who.value())
                .map((row, context) -> new Preference(
                        Optional.ofNullable(row.getString("language"))
                                .flatMap(Language::tagged)
                                .orElse(null),
                        row.getInt("reminders") == 1))
                .findOne()
                .orElse(Preference.USUAL));
    }

    @Override
    public void put(UserId who, Preference preference) {
        Language language = preference.language();
        jdbi.useHandle(handle -> handle.createUpdate(PUT)
                .bind("person", who.value())
                .bind("language", language == null ? null : language.tag())
                .bind("reminders", preference.wantsReminders() ? 1 : 0)
                .execute());
    }
}
