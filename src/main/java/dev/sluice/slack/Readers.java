package dev.sluice.slack;

import dev.sluice.access.Access;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Preferences;
import dev.sluice.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who reads which language: people the one that they chose, else that of their Slack, channels the one that the
 * settings say. Without an answer it is English. May be used by any number of threads; an answer takes a third of a
 * second at most, and none in most cases.
 */
final class Readers {
    private static final Logger log = LoggerFactory.getLogger(Readers.class);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration AT_ONCE = Duration.ofMillis(20);

    private final Access access;
    private final Preferences preferences;
    private final Map<String, Language> channels;

    Readers(Access access, Preferences preferences, Map<String, Language> channels) {
        this.access = access;
        this.preferences = preferences;
        this.channels = Map.copyOf(channels);
    }

    /** What this person reads in private. */
    Language of(UserId who) {
        return of(who, PATIENCE);
    }

    /** The same where nobody can wait: as far as it is known already. */
    Language now(UserId who) {
        return of(who, AT_ONCE);
    }

    /** Who this person is, if that is known or soon found out. */
    Optional<Person> person(UserId who) {
        return Optional.ofNullable(access.people(List.of(who), PATIENCE).get(who));
    }

    /** What somebody reads in private of whom this is known, if anything. */
    Language of(UserId who, Optional<Person> person) {
        Language chosen = chosen(who);
        return chosen == null ? person.map(Person::language).orElse(Language.ENGLISH) : chosen;
    }

    private Language of(UserId who, Duration patience) {
        Language chosen = chosen(who);
        if (chosen != null) {
            return chosen;
        }
        Person person = access.people(List.of(who), patience).get(who);
        return person == null ? Language.ENGLISH : person.language();
    }

    private @Nullable Language chosen(UserId who) {
        try {
            return preferences.of(who).language();
        } catch (RuntimeException e) { // whatever the database does, people are answered
            log.warn("language not known user={} why={}", who, e.toString());
            return null;
        }
    }

    /** What is read in a conversation; where it is one with the app alone, by whoever talks to it. */
    Language in(String conversation, UserId who) {
        Language set = channels.get(conversation);
        if (set != null) {
            return set;
        }
        return conversation.startsWith("D") ? of(who) : channels.getOrDefault(SlackSettings.OTHERS, Language.ENGLISH);
    }
}
