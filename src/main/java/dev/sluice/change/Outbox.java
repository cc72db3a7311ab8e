package dev.sluice.change;

import java.time.Instant;
import java.util.Optional;

/** The messages that people are owed, in the order in which they came to be. */
public interface Outbox {
    Optional<Announcement> nextDue(Instant now);

    void delivered(Announcement announcement, Instant at, String channel, String ts);

    void postponed(Announcement announcement, Instant until);
}
