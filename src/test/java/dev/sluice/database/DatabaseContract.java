package dev.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What opening a database promises, whichever of the two it is. */
abstract class DatabaseContract {
    private static final String ONE_CHANGE = """
            insert into change (id, version, state, account, operation, requester, team, channel, submission, flow,
                                base, wanted, reason, digest, asked_at, run_after, attempts, sends)
            values ('C1', 1, 'QUEUED', '1', 'ModifyFlow', 'U0ANN', 'T1', 'C1', 's1', '1001',
                    '{}', '{}', '', '', 0, 0, 0, 0)""";

    private DatabaseUrl url = DatabaseUrl.parse("jdbc:sqlite:unset");

    abstract DatabaseUrl freshUrl();

    @BeforeEach
    void choose() {
        url = freshUrl();
    }

    @Test
    void opening_makes_the_tables() {
        try (var database = Database.open(url)) {
            for (String table : List.of("change", "change_event", "announcement", "scheduled_tasks")) {
                assertThat(count(database.jdbi(), table)).as(table).isZero();
            }
        }
    }

    @Test
    void what_was_written_is_there_when_it_is_opened_again() {
        try (var database = Database.open(url)) {
            database.jdbi().useHandle(handle -> handle.execute(ONE_CHANGE));
        }

        try (var again = Database.open(url)) {
            assertThat(count(again.jdbi(), "change")).isOne();
        }
    }

    @Test
    void it_answers_while_it_is_open() {
        var database = Database.open(url);

        assertThat(database.answers()).isTrue();
        database.close();
        assertThat(database.answers()).isFalse();
    }

    @Test
    void a_change_that_does_not_exist_has_no_event() {
        try (var database = Database.open(url)) {
            assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute("""
                            insert into change_event (seq, change_id, kind, at, channel, content_digest, person_digest, previous,
                                                      digest)
                            values (1, 'nobody', 'ASKED', 0, 'C1', '', '', '', '')""")))
                    .hasMessageContainingAll("change_event");
            assertThat(count(database.jdbi(), "change_event")).isZero();
        }
    }

    @Test
    void a_schema_that_cannot_be_brought_up_to_date_stops_the_start_and_leaves_nothing_open() {
        try (var database = Database.open(url)) {
            database.jdbi()
                    .useHandle(handle -> handle.execute(
                            "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'"));
        }

        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> Database.open(url))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("cannot open the " + url + ": ")
                    .hasMessageContaining("checksum");
        }
    }

    private static int count(Jdbi jdbi, String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }
}
