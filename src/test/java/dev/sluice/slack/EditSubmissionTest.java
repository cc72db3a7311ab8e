package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.Ungrouped;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.change.ApprovalSettings;
import dev.sluice.change.Bell;
import dev.sluice.change.ChangeState;
import dev.sluice.change.ChangeStore;
import dev.sluice.change.Changes;
import dev.sluice.change.JdbiChangeStore;
import dev.sluice.change.Requests;
import dev.sluice.change.Rights;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import dev.sluice.slack.cards.Examples;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form, sent: what is on disk when Slack gets its acknowledgement, and what the person sees. */
final class EditSubmissionTest {
    private static final String SUBMISSION = "T0SHOP:V0FORM1";
    private static final Rights ALL = Permitted.on("*", Examples.ACCOUNT);

    private final AtomicInteger woken = new AtomicInteger();
    private Database database;
    private ChangeStore store;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
        store = new JdbiChangeStore(database.jdbi(), new JdbiLedger(database.jdbi()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void change_is_on_disk_when_the_form_closes() {
        Response answer = send(ALL, "Welcome v2");

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).isNull();
        assertThat(store.ofSubmission(SUBMISSION)).hasValueSatisfying(change -> {
            assertThat(change.state()).isEqualTo(ChangeState.QUEUED);
            assertThat(change.proposal().wanted().name()).isEqualTo("Welcome v2");
            assertThat(change.proposal().asker().channel()).isEqualTo("C01SUPPORT");
            assertThat(change.proposal().reason()).isEqualTo("because");
        });
        assertThat(woken).hasValue(1);
    }

    @Test
    void same_form_sent_twice_is_one_change() {
        send(ALL, "Welcome v2");
        var first = store.ofSubmission(SUBMISSION).orElseThrow();

        Response again = send(ALL, "Welcome v3");

        assertThat(again.getBody()).isNull();
        assertThat(store.ofSubmission(SUBMISSION)).contains(first);
    }

    @Test
    void mistake_leaves_nothing_behind() {
        Response answer = send(ALL, " ");

        assertThat(answer.getBody()).contains("\"response_action\":\"errors\"", "Write a name.");
        assertThat(store.ofSubmission(SUBMISSION)).isEmpty();
    }

    @Test
    void refusal_takes_the_place_of_the_form_and_is_on_disk() {
        Response answer = send(Permitted.on("acs:cams:*:*:flow/other", Examples.ACCOUNT), "Welcome v2");

        assertThat(answer.getBody())
                .contains("\"response_action\":\"update\"", "Not allowed", "You may not make this change of flow 1001");
        assertThat(store.ofSubmission(SUBMISSION))
                .hasValueSatisfying(change -> assertThat(change.state()).isEqualTo(ChangeState.REFUSED));
        assertThat(woken).hasValue(0);
    }

    @Test
    void form_stays_when_slack_does_not_say_who_somebody_is() {
        Rights unknown = Permitted.on(
                "*",
                (Ungrouped) id -> {
                    throw new DirectoryException(DirectoryException.Kind.UNREACHABLE, "down");
                },
                Examples.ACCOUNT);

        Response answer = send(unknown, "Welcome v2");

        assertThat(answer.getBody()).contains("\"response_action\":\"errors\"", "Try again in a moment");
        assertThat(store.ofSubmission(SUBMISSION)).isEmpty();
    }

    @Test
    void form_stays_when_the_database_is_gone() {
        database.close();

        Response answer = send(ALL, "Welcome v2");

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).contains("\"response_action\":\"errors\"", "could not write this down");
        assertThat(woken).hasValue(0);
    }

    private Response send(Rights rights, String name) {
        var bell = new Bell(woken::incrementAndGet, () -> {});
        var usual = ApprovalSettings.USUAL;
        var changes = new Changes(store, rights, usual, InstantSource.system(), new Random(1), bell);
        var requests = new Requests(store, rights, usual, InstantSource.system(), bell);
        String payload = Submission.of(Examples.welcome())
                .name(name)
                .categories("SIGN_UP")
                .reason("because")
                .json();
        var request = new ViewSubmissionRequest("payload=…", payload, new RequestHeaders(Map.of()));
        return new EditSubmission(changes, requests, Permitted.readers(), new Choices())
                .take(request, request.getContext());
    }
}
