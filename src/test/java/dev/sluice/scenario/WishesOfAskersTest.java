package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.cams.StoredFlow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What users of tools like this one have wished for: about what whoever asks for a change gets to know, and when. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WishesOfAskersTest {
    private static final String C = Person.SUPPORT;
    private static final String OPS = "C01OPS";
    private final AtomicInteger last = new AtomicInteger(3000);
    private House house;

    @BeforeAll
    void open(@TempDir Path folder) {
        house = House.open(folder);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @AfterEach
    void calm() {
        house.editor().closesModals();
    }

    private String liveFlow() {
        String id = Integer.toString(last.incrementAndGet());
        house.sandbox
                .cams()
                .put(new StoredFlow(
                        id, "cams-1sdkjwen2", "Live " + id, List.of("SURVEY"), "PUBLISHED", "https://a.example/b"));
        return id;
    }

    private Person asks(String channel, String flow) {
        Person ann = house.editor();
        ann.types(channel, "/flow edit " + flow);
        assertThat(ann.submits(ann.modal("flow_edit"), "Other " + flow, "SURVEY")
                        .path("result")
                        .asText())
                .isEqualTo("closed");
        return ann;
    }

    @Test
    void tell_the_requester_and_say_who_decided() {
        String flow = liveFlow();
        Person ann = asks(C, flow);

        house.approve(C, flow);

        assertThat(ann.reads(C, "changed flow " + flow, "took")).contains("<@U0EDITOR1>", "Request ID: ");
        ann.reads(C, "changed flow " + flow, "Approved by <@U0APPROV1> and <@U0APPROV2>");
    }

    @Test
    void an_approver_who_left_breaks_nothing() throws Exception {
        String flow = liveFlow();
        Person ann = asks(C, flow);
        house.approver().presses(C, "change_approve", "wants to change flow " + flow, "0 of 2");
        ann.reads(C, "wants to change flow " + flow, "1 of 2");

        house.control("people", "{\"id\": \"U0APPROV1\", \"deleted\": true}");
        house.secondApprover().presses(C, "change_approve", "wants to change flow " + flow, "1 of 2");
        house.admin().presses(C, "change_approve", "wants to change flow " + flow);

        ann.reads(C, "changed flow " + flow, "Approved by <@U0APPROV2> and <@U0ADMIN01>");
        assertThat(house.calls("ModifyFlow", flow)).hasSize(1);
        house.control("people", "{\"id\": \"U0APPROV1\", \"deleted\": false}");
    }

    @Test
    void a_channel_that_is_out_of_reach_breaks_nothing() {
        String flow = liveFlow();
        Person ann = asks(Person.QUIET, flow);

        house.approve(OPS, flow);

        ann.reads(OPS, "changed flow " + flow, "took");
        assertThat(house.calls("ModifyFlow", flow)).hasSize(1);
    }

    @Test
    void no_timeout_that_cannot_be_seen() {
        String flow = liveFlow();
        Person ann = asks(C, flow);
        String ts = ann.reads(
                        C,
                        message -> message.path("text").asText().contains("wants to change flow " + flow)
                                && message.path("text").asText().contains("Waits until"))
                .path("ts")
                .asText();

        house.advance(Duration.ofHours(9));

        ann.reads(C, "Nobody decided in time", "flow " + flow);
        house.approver().clicks(C, ts, "change_approve");
        house.approver().readsInPrivate(C, "the change has expired");
        ann.presses(C, "change_again", "flow " + flow, "Nobody decided in time");
        assertThat(Fields.find(ann.modal("flow_edit"), "name")
                        .at("/element/initial_value")
                        .asText())
                .isEqualTo("Other " + flow);
        assertThat(house.calls("ModifyFlow", flow)).isEmpty();
    }

    @Test
    void tell_when_the_effect_ends() {
        String flow = Integer.toString(last.incrementAndGet());
        house.sandbox.cams().put(new StoredFlow(flow, "cams-1sdkjwen2", "Before", List.of("SURVEY"), "DRAFT", ""));
        Person ann = asks(C, flow);
        String first = ann.reads(
                        C,
                        message -> message.path("text").asText().contains("Before → Other " + flow)
                                && message.path("text").asText().contains("Request ID"))
                .path("ts")
                .asText();

        ann.clicks(C, first, "change_undo");
        ann.submits(ann.modal("flow_edit"), "Before", "SURVEY");

        assertThat(ann.reads(C, "Other " + flow + " → Before", "Request ID"))
                .contains("Undoes <", first.replace(".", ""), "of <@U0EDITOR1>");
        JsonNode undone = ann.reads(C, message -> message.path("text").asText().contains("<@U0EDITOR1> undid this: <"));
        assertThat(undone.path("thread_ts").asText()).isEqualTo(first);

        Person eve = house.admin();
        eve.types(C, "/flow edit " + flow);
        eve.submits(eve.modal("flow_edit"), "By somebody else", "SURVEY");

        assertThat(ann.reads(C, "The name set here is no longer in effect", "<@U0ADMIN01> has changed it since"))
                .endsWith("<@U0EDITOR1>");
        assertThat(ann.count(C, "no longer in effect")).isEqualTo(1);
    }
}
