package dev.sluice.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.CannotDo;
import dev.sluice.sandbox.workspace.PeopleClient;
import dev.sluice.sandbox.workspace.Where;
import dev.sluice.sandbox.workspace.state.Json;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Plays the main job by itself: Ann changes a flow, Bob and Cho approve where that is asked, Dan is refused.
 *
 * <p>It acts through the people API alone and finds everything as a person does, by labels and words.
 */
public final class Tour {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ANN = "U0EDITOR1";
    private static final String DAN = "U0NORIGHT";
    private static final String CHANNEL = "C01SUPPORT";
    private static final String COMMAND = "/flow edit 1002";

    private final PeopleClient people;
    private final Transcript transcript;
    private final Reading reading;
    private final long noticedBefore;
    private final Deque<Approver> approvers =
            new ArrayDeque<>(List.of(new Approver("bob", "U0APPROV1"), new Approver("cho", "U0APPROV2")));

    private Tour(PeopleClient people, Appendable out) {
        this.people = people;
        this.transcript = new Transcript(out);
        this.reading = new Reading(people.people());
        this.noticedBefore = Math.max(noticedAt(ANN), noticedAt(DAN));
    }

    /** Takes the tour and writes down what happened; 0 when all of it did, 1 with the reason when not. */
    public static int run(PeopleClient people, Appendable out) {
        return run(people, out, List::of);
    }

    /** Takes the tour, and shows at its end what reached the cloud. */
    public static int run(PeopleClient people, Appendable out, Supplier<List<String>> cloudLog) {
        Tour tour = new Tour(people, out);
        try {
            tour.change();
            tour.refusal();
            tour.transcript.say("CAMS", cloudLog.get());
            return 0;
        } catch (TourStopped | CannotDo | UncheckedIOException stopped) {
            tour.transcript.say("tour", "stopped: " + stopped.getMessage());
            return 1;
        }
    }

    private void change() {
        String before = newest(people.state(ANN));
        type("ann", ANN);
        JsonNode modal = await(ANN, "modal with a field labelled Name", Tour::editing);
        transcript.say("Sluice", "a modal: " + modal.path("title").path("text").asText());
        Field.all(modal).forEach(field -> transcript.say("", String.format("  %-12s%s", field.label(), field.shown())));
        submit(modal);
        String requestId = await(ANN, "message with the request ID", state -> result(state, before));
        transcript.say("tour", "the request ID is " + requestId);
        people.state(ANN)
                .path("modals")
                .forEach(open -> people.close(ANN, open.path("id").asText()));
    }

    private void submit(JsonNode modal) {
        Field name = field("Name", modal);
        Field categories = field("Categories", modal);
        Field reason = field("Reason", modal);
        ObjectNode values = Json.object();
        put(values, name).put(name.actionId(), "Book a visit");
        ArrayNode chosen = put(values, categories).putArray(categories.actionId());
        categories.values().forEach(chosen::add);
        if (!categories.values().contains("LEAD_GENERATION")) {
            chosen.add("LEAD_GENERATION");
        }
        put(values, reason).put(reason.actionId(), "A clearer name, and it now collects leads");
        transcript.say("ann", "Name: " + name.shown() + " → Book a visit");
        transcript.say("", "Categories: + LEAD_GENERATION");
        transcript.say("", "Reason: A clearer name, and it now collects leads");
        JsonNode answer = people.submit(ANN, modal.path("id").asText(), values);
        if (!List.of("closed", "updated").contains(answer.path("result").asText())) {
            throw new TourStopped("the modal was not taken: " + answer);
        }
    }

    /** Reads what is new in the channel, approves where that is asked, and answers the request ID once it is there. */
    private Optional<String> result(JsonNode state, String before) {
        for (JsonNode message : fromApp(state)) {
            if (message.path("ts").asText().compareTo(before) > 0) {
                Optional<String> requestId = reading.requestId(message);
                if (requestId.isPresent()) {
                    transcript.say("Sluice", reading.lines(message));
                    return requestId;
                }
                Button.saying("Approve", message).ifPresent(button -> approve(message, button));
            }
        }
        return Optional.empty();
    }

    private void approve(JsonNode message, Button button) {
        Approver next = approvers.peek();
        List<String> shown = reading.lines(message);
        if (next == null || shown.equals(next.waitsFor())) {
            return;
        }
        transcript.say("Sluice", shown);
        transcript.say(next.name(), button.text());
        approvers.remove();
        approvers.stream().findFirst().ifPresent(later -> later.waitsFor(shown));
        Where where = Where.message(CHANNEL, message.path("ts").asText());
        people.click(next.id(), where, button.blockId(), button.actionId());
    }

    private void refusal() {
        String before = newest(people.state(DAN));
        type("dan", DAN);
        JsonNode told = await(
                DAN,
                "private refusal",
                state -> stream(fromApp(state))
                        .filter(message -> message.path("ephemeral").asBoolean())
                        .filter(message -> message.path("ts").asText().compareTo(before) > 0)
                        .findFirst());
        transcript.say("Sluice", "only to dan:");
        transcript.say("", reading.lines(told));
        boolean seen = stream(people.state(ANN).path("messages").path(CHANNEL))
                .anyMatch(message -> message.path("ts").equals(told.path("ts")));
        if (seen) {
            throw new TourStopped("ann sees what only dan should");
        }
    }

    private long noticedAt(String person) {
        return people.state(person).path("notice").path("at").asLong();
    }

    private void type(String name, String person) {
        transcript.say(name, COMMAND);
        people.type(person, CHANNEL, COMMAND);
    }

    private <T> T await(String person, String what, Function<JsonNode, Optional<T>> look) {
        Function<JsonNode, Optional<T>> lookAndListen = state -> {
            Optional<T> found = look.apply(state);
            if (found.isEmpty() && state.path("notice").path("at").asLong() > noticedBefore) {
                throw new TourStopped("there is no " + what + "; Slack says: "
                        + state.path("notice").path("text").asText());
            }
            return found;
        };
        return people.await(person, PATIENCE, lookAndListen)
                .orElseThrow(
                        () -> new TourStopped("there was no " + what + " within " + PATIENCE.toSeconds() + " seconds"));
    }

    private static Optional<JsonNode> editing(JsonNode state) {
        return stream(state.path("modals"))
                .filter(modal -> Field.labelled("Name", modal).isPresent())
                .findFirst();
    }

    private static Field field(String label, JsonNode modal) {
        return Field.labelled(label, modal)
                .orElseThrow(() -> new TourStopped("the modal has no field labelled " + label));
    }

    private static ObjectNode put(ObjectNode values, Field field) {
        return values.withObjectProperty(field.blockId());
    }

    private static List<JsonNode> fromApp(JsonNode state) {
        return stream(state.path("messages").path(CHANNEL))
                .filter(message -> message.has("bot_id"))
                .toList();
    }

    private static String newest(JsonNode state) {
        return stream(state.path("messages").path(CHANNEL))
                .map(message -> message.path("ts").asText())
                .reduce("", (older, newer) -> newer);
    }

    private static Stream<JsonNode> stream(Iterable<JsonNode> nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
