package dev.sluice.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.PeopleClient;
import dev.sluice.sandbox.workspace.Where;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.StreamSupport;

/** A change that its asker and two approvers see through, whatever happens to the app; for one thread. */
final class Pursuit {
    private static final String ANN = "U0EDITOR1";
    private static final List<String> APPROVERS = List.of("U0APPROV1", "U0APPROV2");
    private static final String C = Person.SUPPORT;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    final String flow;
    final String name;
    private final PeopleClient people;
    private final Random random;
    private boolean isSent;
    private boolean isAcknowledged;

    Pursuit(PeopleClient people, String flow, String name, Random random) {
        this.people = people;
        this.flow = flow;
        this.name = name;
        this.random = random;
    }

    /** Whether the form was sent, and whether Slack had the acknowledgement. */
    boolean isSent() {
        return isSent;
    }

    boolean isAcknowledged() {
        return isAcknowledged;
    }

    /** Does what is next for people to do. */
    void goOn() {
        if (!isSent) {
            ask();
        } else {
            for (int approvals = 0; approvals < APPROVERS.size(); approvals++) {
                approve(approvals);
            }
        }
    }

    private void ask() {
        people.state(ANN)
                .path("modals")
                .forEach(modal -> people.close(ANN, modal.path("id").asText()));
        people.type(ANN, C, "/flow edit " + flow);
        JsonNode modal = people.await(ANN, PATIENCE, Pursuit::form).orElseThrow();
        JsonNode values = Fields.values(modal, name, "OTHER");
        isSent = true;
        isAcknowledged = people.submit(ANN, modal.path("id").asText(), values)
                .path("result")
                .asText()
                .equals("closed");
    }

    private static Optional<JsonNode> form(JsonNode state) {
        return Optional.ofNullable(state.path("modals").get(0))
                .filter(modal -> modal.path("callback_id").asText().equals("flow_edit"));
    }

    private void approve(int given) {
        texts("wants to change flow " + flow, given + " of 2 approvals")
                .forEach(ts -> press(APPROVERS.get(given), ts, 1 + random.nextInt(2)));
    }

    private void press(String who, String ts, int times) {
        for (int time = 0; time < times; time++) {
            people.clickLate(who, Where.message(C, ts), "change", "change_approve");
        }
    }

    /** Whether the result can be read. */
    boolean hasEnded() {
        return isSent && !texts("changed flow " + flow, "took").isEmpty();
    }

    /** The times of the messages about this change that hold all of these words. */
    List<String> texts(String... words) {
        return StreamSupport.stream(people.state(ANN).path("messages").path(C).spliterator(), false)
                .filter(message -> isAbout(message.path("text").asText(), words))
                .map(message -> message.path("ts").asText())
                .toList();
    }

    private boolean isAbout(String text, String... words) {
        return text.contains(name) && List.of(words).stream().allMatch(text::contains);
    }
}
