package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.AuditSettings;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Sealed;
import dev.sluice.audit.export.JdbiHistory;
import dev.sluice.audit.verify.Books;
import dev.sluice.change.JdbiSubjects;
import dev.sluice.change.Questions;
import dev.sluice.database.DatabaseUrl;
import dev.sluice.slack.cards.Label;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verification that takes hours: whoever asked hears of it, however it goes. */
final class VerifyingTest {
    private static final int MESSAGES = 40;

    private final AtomicReference<Instant> now = new AtomicReference<>(Books.MORNING.plus(Duration.ofDays(3)));
    private final ScriptedSlack slack = new ScriptedSlack()
            .saying("ann", "ok")
            .saying("bob", "ok")
            .saying("conversations.open", "{'ok':true,'channel':{'id':'D0ANN'}}")
            .saying("chat.postMessage", "{'ok':true}");
    private final Books books;
    private final SlowHistory history;
    private final Verifying verifying;

    VerifyingTest(@TempDir Path folder) throws IOException {
        books = new Books(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
        history = new SlowHistory(now);
        books.jdbi().useTransaction(handle -> {
            for (int number = 1; number <= MESSAGES; number++) {
                Sealed place = books.ledger().append(handle, Books.event(number));
                JdbiMessages.posted(handle, history.post(number, place));
            }
        });
        var evidence = new Evidence(
                new JdbiHistory(books.jdbi()),
                books.entries(),
                new JdbiMessages(books.jdbi()),
                new JdbiSubjects(books.jdbi()),
                AuditSettings.NONE);
        var settings = new SlackSettings(new Token("xoxb-1"), null, new Token("secret"), slack.apiUrl(), null);
        verifying = new Verifying(
                evidence,
                new Questions(Permitted.on("*"), now::get),
                List.of(),
                history::with,
                new FindingLine(new Addresses("https://shop.slack.com/")),
                new PrivateAnswer(SlackClient.of(settings), slack.methods(), Permitted.readers(), Label.NONE),
                now::get);
    }

    @AfterEach
    void close() {
        history.go();
        verifying.close();
        books.close();
        slack.close();
    }

    private void asks(String who) {
        verifying.ask(new Visit(
                new UserId("U0" + who.toUpperCase(Locale.ROOT)), "T0SHOP", "C0DESK", "1.2", slack.apiUrl() + who));
    }

    /** What reached somebody by this way, waiting for these words. */
    private List<String> told(String way, String words) {
        Awaitility.await().until(() -> told(way).stream().anyMatch(said -> said.contains(words)));
        return told(way);
    }

    private List<String> told(String way) {
        return slack.asked().stream()
                .filter(request -> request.startsWith(way + " "))
                .map(said -> way.startsWith("chat.") ? URLDecoder.decode(said, StandardCharsets.UTF_8) : said)
                .toList();
    }

    @Test
    void progress_is_told_and_a_result_after_half_an_hour_comes_as_a_direct_message() {
        history.taking(Duration.ofMinutes(1));

        asks("ann");

        List<String> late = told("chat.postMessage", "The ledger is whole");
        assertThat(late).hasSize(1);
        assertThat(late.get(0)).contains("40 messages that Sluice posted were looked for in Slack, with 40 calls");
        List<String> early = told("ann");
        assertThat(early).hasSize(4);
        assertThat(early.get(0)).contains("40 events of the ledger and 40 messages", "it takes about 3 minutes");
        assertThat(early.get(1)).contains("Still looking: 0 ", " of the messages, about 3 minutes left");
        assertThat(early.get(2)).contains("Still looking: 18 ", "about 36 minutes left");
        assertThat(early.get(3)).contains("Still looking: 49 ", "about 21 minutes left");
    }

    @Test
    void twelve_hours_are_the_most_and_whoever_asks_again_has_it_go_on_with_what_it_found() {
        history.taking(Duration.ofMinutes(30)).without(38);

        asks("ann");

        assertThat(told("chat.postMessage", "not all looked at"))
                .hasSize(5)
                .anyMatch(said -> said.contains("Still looking: 10 ") && said.contains("about 17 hours left"))
                .last()
                .asString()
                .contains("it took more than 12 hours", "Ask again within a day", "touched something: 1 finding");
        asks("bob");
        assertThat(told("bob", "stopped, at 64 ")).hasSize(1);
        assertThat(told("chat.postMessage", "with 39 calls"))
                .last()
                .asString()
                .contains("touched something: 1 finding", "was deleted")
                .doesNotContain("Ask again");
        asks("bob");
        assertThat(told("bob", "looking at 40 events")).hasSize(2);
    }

    @Test
    void slack_that_falls_silent_half_way_is_no_reason_to_begin_anew() {
        history.failingAfter(10);

        asks("ann");
        told("ann", "Slack did not show them");
        asks("ann");

        assertThat(told("ann", "The ledger is whole")).anyMatch(said -> said.contains("stopped, at 23 "));
        assertThat(told("ann", "with 40 calls")).hasSize(4);
    }

    @Test
    void after_a_day_it_begins_anew() {
        history.failingAfter(10);
        asks("ann");
        told("ann", "Slack did not show them");
        now.updateAndGet(time -> time.plus(Duration.ofDays(1)));

        asks("ann");

        assertThat(told("ann", "with 40 calls")).noneMatch(said -> said.contains("I go on where"));
    }

    @Test
    void an_app_that_stops_says_so_at_once() {
        history.askingToWait(Duration.ofHours(1));
        asks("ann");
        Awaitility.await().until(history::isWaiting);

        verifying.close();

        assertThat(told("ann", "Sluice is being stopped")).hasSize(2).noneMatch(said -> said.contains("Ask again"));
    }

    @Test
    void an_app_that_stops_goes_no_further_where_slack_does_not_make_it_wait_either() {
        history.holding();
        asks("ann");
        Awaitility.await().until(history::isWaiting);
        var stopping = new Thread(verifying::close);
        stopping.start();
        Awaitility.await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);

        history.go();

        assertThat(told("ann", "Sluice is being stopped")).hasSize(2);
        assertThat(history.calls()).isOne();
    }

    @Test
    void two_at_once_get_one_result_each_by_the_way_that_is_open_to_them() {
        history.holding();
        asks("ann");
        Awaitility.await().until(history::isWaiting);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(29)));
        asks("bob");
        asks("bob");

        history.go();

        assertThat(told("chat.postMessage", "The ledger is whole")).hasSize(2);
        assertThat(told("bob", "The ledger is whole"))
                .filteredOn(said -> said.contains("The ledger is whole"))
                .hasSize(1);
        assertThat(told("bob").get(0)).contains("has been under way since", "You get its result, too");
    }
}
