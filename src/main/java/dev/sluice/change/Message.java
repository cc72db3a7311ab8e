package dev.sluice.change;

import dev.sluice.audit.Event;
import dev.sluice.audit.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an announcer is to tell.
 *
 * @param id names the message among all; the same message tried again has the same
 * @param event what it tells, or for a card the last thing that happened; null for news written by an earlier version
 * @param place where the event stands in the ledger; null when there is no event
 * @param card where the card of the change stands; null when it has none yet
 * @param triedAt when it was tried before and may have been posted; null when it certainly was not
 * @param now the moment of this try
 */
public record Message(
        long id,
        News news,
        Change change,
        @Nullable Event event,
        @Nullable Sealed place,
        @Nullable Place card,
        @Nullable Instant triedAt,
        Instant now) {}
