package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.database.Database;
import dev.sluice.database.FreshPostgres;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The outbox in PostgreSQL. */
class PostgresOutboxTest extends OutboxContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    PostgresOutboxTest() {
        super(FreshPostgres.url());
    }

    /** A move that is not committed yet sees the card as still owed, and whoever delivers does not see the move. */
    @Test
    void a_card_stays_owed_when_its_change_moves_while_it_is_delivered() throws Exception {
        try (Database database = Database.open(url)) {
            var outbox = new JdbiOutbox(database.jdbi());
            var store = new JdbiChangeStore(database.jdbi(), new JdbiLedger(database.jdbi()));
            Change change = Samples.queued(Samples.proposal("s9"), NOW);
            store.add(change, change.event(Event.Kind.ASKED, NOW), News.CARD);
            Announcement card = outbox.nextDue(NOW).orElseThrow();
            var place = new Place(Samples.CHANNEL, "1.0");

            CompletableFuture<Void> delivering = database.jdbi().inTransaction(handle -> {
                handle.execute(
                        "update change set version = 2 where id = ?",
                        change.id().value());
                JdbiOutbox.add(handle, change.id(), News.CARD, null, NOW);
                var begun = CompletableFuture.runAsync(() -> outbox.delivered(card, NOW, place, 1));
                var unused = new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS);
                return begun;
            });
            delivering.get(20, TimeUnit.SECONDS);

            assertThat(outbox.nextDue(NOW))
                    .hasValueSatisfying(owed -> assertThat(owed.news()).isEqualTo(News.CARD));
        }
    }
}
