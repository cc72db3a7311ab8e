package dev.sluice.slack;

import dev.sluice.access.Access;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.UserId;
import dev.sluice.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who reads which language: people the one of their Slack, channels the one that the settings say. Without an answer it
 * is English. May be used by any number of threads; an answer takes a third of a second at most, and none in most
 * cases.
 */
final class Readers {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Access access;
    private final Map<String, Language> channels;

    Readers(Access access, Map<String, Language> channels) {
        this.access = access;
        this.channels = Map.copyOf(channels);
    }

    /** What this person reads in private. */
    Language of(UserId who) {
        return person(who).map(Person::language).orElse(Language.ENGLISH);
    }

    /** Who this person is, if that is known or soon found out. */
    Optional<Person> person(UserId who) {
        return Optional.ofNullable(access.people(List.of(who), PATIENCE).get(who));
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
