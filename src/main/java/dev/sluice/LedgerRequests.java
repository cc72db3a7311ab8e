package dev.sluice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.access.decision.RecordedRequest;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiRecent;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseException;
import dev.sluice.database.DatabaseUrl;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;

/** Takes what people asked for out of the ledger, which another process may be writing to at the same time. */
final class LedgerRequests {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final InstantSource clock;

    LedgerRequests(String url, InstantSource clock) {
        this.url = url;
        this.clock = clock;
    }

    /**
     * Hands over the requests of the last days, oldest first.
     *
     * @return how many events say nothing about the request, as those of earlier versions do
     */
    int lastDays(int days, Consumer<RecordedRequest> taker) {
        var skipped = new AtomicInteger();
        try (Database database = Database.openToRead(DatabaseUrl.parse(url))) {
            new JdbiRecent(database.jdbi())
                    .since(
                            clock.instant().minus(Duration.ofDays(days)),
                            content -> request(content).ifPresentOrElse(taker, skipped::incrementAndGet));
            return skipped.get();
        } catch (DatabaseException | IllegalArgumentException e) {
            throw new Unusable("--days: " + e.getMessage());
        } catch (JdbiException e) {
            throw new Unusable("--days: the ledger cannot be read; is it one of this version?");
        }
    }

    private static Optional<RecordedRequest> request(String content) {
        try {
            JsonNode event = JSON.readTree(content);
            JsonNode personal = event.path(Event.PERSONAL).path("request");
            JsonNode request = personal.isObject() ? personal : event.path("request");
            return request.isObject() ? Optional.of(RecordedRequest.fromJson(request)) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
