package dev.sluice.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.PeopleClient;
import dev.sluice.sandbox.workspace.Where;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Somebody in the workspace, who types, fills in, and reads. Waiting is bounded, and fails by saying what is there. */
final class Person {
    static final String SUPPORT = "C01SUPPORT";
    static final String QUIET = "C01QUIET";
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int MOST_TRIES = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PeopleClient people;
    private final String id;

    private Person(PeopleClient people, String id) {
        this.people = people;
        this.id = id;
    }

    static Person editor(PeopleClient people) {
        return new Person(people, "U0EDITOR1");
    }

    /** An editor whose Slack is in Chinese. */
    static Person chineseEditor(PeopleClient people) {
        return new Person(people, "U0EDITOR2");
    }

    static Person admin(PeopleClient people) {
        return new Person(people, "U0ADMIN01");
    }

    static Person withoutRights(PeopleClient people) {
        return new Person(people, "U0NORIGHT");
    }

    /** Keeps the workspace in order. */
    static Person approver(PeopleClient people) {
        return new Person(people, "U0APPROV1");
    }

    static Person secondApprover(PeopleClient people) {
        return new Person(people, "U0APPROV2");
    }

    static Person guest(PeopleClient people) {
        return new Person(people, "U0GUEST01");
    }

    void types(String channel, String text) {
        people.type(id, channel, text);
    }

    void replies(String channel, String threadTs, String text) {
        people.reply(id, channel, threadTs, text);
    }

    /** The modal that is open, once it is the one with this callback. */
    JsonNode modal(String callback) {
        return modal(callback, PATIENCE)
                .orElseThrow(() -> new AssertionError("no modal " + callback + " but " + state().path("modals")));
    }

    /** What somebody does to have a form, again when Slack did not get it in time, as on a busy computer. */
    JsonNode modalAfter(String callback, Runnable deed) {
        Optional<JsonNode> modal = Optional.empty();
        for (int tries = 0; tries < MOST_TRIES && modal.isEmpty(); tries++) {
            deed.run();
            modal = modal(callback, PATIENCE.dividedBy(MOST_TRIES));
        }
        return modal.orElseGet(() -> modal(callback));
    }

    private Optional<JsonNode> modal(String callback, Duration most) {
        return people.await(id, most, state -> {
            JsonNode modals = state.path("modals");
            JsonNode top = modals.path(modals.size() - 1);
            return top.path("callback_id").asText().equals(callback) ? Optional.of(top) : Optional.empty();
        });
    }

    /** The modal that is open, once it is the one with this callback and these words. */
    JsonNode modal(String callback, String words) {
        return top(modal -> modal.path("callback_id").asText().equals(callback)
                && modal.path("blocks").toString().contains(words));
    }

    /** The form that is open, once it is the one about this flow. */
    JsonNode formOf(String flow) {
        return form(form -> form.path("private_metadata").asText().contains("\"flow\":\"" + flow + "\""));
    }

    /** The form that is open, once it is as wanted. */
    JsonNode form(Predicate<JsonNode> wanted) {
        return top(modal -> modal.path("callback_id").asText().equals("flow_edit") && wanted.test(modal));
    }

    private JsonNode top(Predicate<JsonNode> wanted) {
        return people.await(id, PATIENCE, state -> {
                    JsonNode modals = state.path("modals");
                    JsonNode top = modals.path(modals.size() - 1);
                    return wanted.test(top) ? Optional.of(top) : Optional.empty();
                })
                .orElseThrow(() -> new AssertionError(
                        "no such modal but " + state().path("modals").toPrettyString()));
    }

    /** Uses a shortcut from anywhere. */
    void uses(String shortcut) {
        people.shortcut(id, shortcut);
    }

    /** Uses a shortcut on a message. */
    void uses(String shortcut, String channel, String ts) {
        people.shortcut(id, shortcut, Where.message(channel, ts));
    }

    /** Chooses another flow in the form while these texts stand in its fields. */
    void choosesFlow(JsonNode form, String flow, ObjectNode filled) {
        String block = Fields.blockOf(form, "flow");
        people.options(id, Where.view(form.path("id").asText()), block, "choose_flow", flow);
        people.clickWith(
                id,
                Where.view(form.path("id").asText()),
                block,
                "choose_flow",
                JSON.getNodeFactory().textNode(flow),
                filled);
    }

    void opensHome() {
        people.openHome(id);
    }

    /** The App Home, once these words stand in it. */
    JsonNode home(String... words) {
        return people.await(
                        id,
                        PATIENCE,
                        state -> Optional.of(state.path("home"))
                                .filter(home -> Stream.of(words)
                                        .allMatch(home.path("blocks").toString()::contains)))
                .orElseThrow(() -> new AssertionError("no such home but " + state().path("home")));
    }

    JsonNode homeWith(String block) {
        return home("\"block_id\":\"" + block + "\"");
    }

    /** Presses a button in a view. */
    void presses(JsonNode view, String block, String action) {
        people.click(id, Where.view(view.path("id").asText()), block, action);
    }

    boolean hasModal() {
        return !state().path("modals").isEmpty();
    }

    JsonNode options(JsonNode modal, String block, String action, String typed) {
        return people.options(id, Where.view(modal.path("id").asText()), block, action, typed);
    }

    void chooses(JsonNode modal, String block, String action, String value) {
        people.click(
                id,
                Where.view(modal.path("id").asText()),
                block,
                action,
                JSON.getNodeFactory().textNode(value));
    }

    /** Presses a button below the newest message in a channel that holds these words and has the button. */
    void presses(String channel, String action, String... words) {
        JsonNode message = reads(channel, it -> holds(it, words) && hasButton(it, action));
        people.click(id, Where.message(channel, message.path("ts").asText()), "change", action);
    }

    /** The same, twice at the same instant. */
    void pressesTwice(String channel, String action, String... words) {
        JsonNode message = reads(channel, it -> holds(it, words) && hasButton(it, action));
        people.clickTwice(id, Where.message(channel, message.path("ts").asText()), "change", action);
    }

    /** Presses a button below the newest answer for this person alone that holds these words and has the button. */
    void pressesInPrivate(String channel, String action, String... words) {
        JsonNode message =
                reads(channel, it -> it.path("ephemeral").asBoolean() && holds(it, words) && hasButton(it, action));
        people.click(id, Where.message(channel, message.path("ts").asText()), "buttons", action);
    }

    /** Presses a button of the message that stands at this time, whether or not it still has it. */
    void clicks(String channel, String ts, String action) {
        people.clickLate(id, Where.message(channel, ts), "change", action);
    }

    private static boolean hasButton(JsonNode message, String action) {
        return message.path("blocks").findValuesAsText("action_id").contains(action);
    }

    void closesModals() {
        state().path("modals")
                .forEach(modal -> people.close(id, modal.path("id").asText()));
    }

    JsonNode state() {
        return people.state(id);
    }

    /** Sends the form with a new name and these categories. */
    JsonNode submits(JsonNode modal, String name, String... categories) {
        return submits(modal, Fields.values(modal, name, categories));
    }

    JsonNode submits(JsonNode modal, ObjectNode values) {
        return people.submit(id, modal.path("id").asText(), values);
    }

    /** The newest message that this person sees in a channel and that is as wanted. */
    JsonNode reads(String channel, Predicate<JsonNode> wanted) {
        return people.await(id, PATIENCE, state -> newest(state, channel, wanted))
                .orElseThrow(() -> new AssertionError("no such message in " + channel + " but "
                        + state().path("messages").path(channel)));
    }

    /** The text of the newest message in a channel that holds all of these words. */
    String reads(String channel, String... words) {
        return reads(channel, message -> holds(message, words)).path("text").asText();
    }

    /** What only this person sees: the newest message in a channel with these words, or a modal that says them. */
    String readsInPrivate(String channel, String... words) {
        return people.await(
                        id,
                        PATIENCE,
                        state -> newest(
                                        state,
                                        channel,
                                        it -> it.path("ephemeral").asBoolean() && holds(it, words))
                                .map(message -> message.path("text").asText())
                                .or(() -> note(state)
                                        .filter(text -> Stream.of(words).allMatch(text::contains))))
                .orElseThrow(() -> new AssertionError("not told but " + state()));
    }

    private static Optional<String> note(JsonNode state) {
        JsonNode modals = state.path("modals");
        JsonNode top = modals.path(modals.size() - 1);
        return Optional.of(top)
                .filter(modal -> modal.path("callback_id").asText().equals("note"))
                .map(modal -> modal.at("/blocks/0/text/text").asText());
    }

    /** The channel of direct messages with the app, once a message with these words is in it. */
    String readsDirectly(String... words) {
        return people.await(
                        id,
                        PATIENCE,
                        state -> StreamSupport.stream(state.path("channels").spliterator(), false)
                                .filter(channel -> channel.path("kind").asText().equals("im"))
                                .map(channel -> newest(state, channel.path("id").asText(), it -> holds(it, words)))
                                .flatMap(Optional::stream)
                                .map(message -> message.path("text").asText())
                                .findFirst())
                .orElseThrow(() -> new AssertionError("no such direct message but " + state()));
    }

    long count(String channel, String... words) {
        return StreamSupport.stream(state().path("messages").path(channel).spliterator(), false)
                .filter(message -> holds(message, words))
                .count();
    }

    private static Optional<JsonNode> newest(JsonNode state, String channel, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(state.path("messages").path(channel).spliterator(), false)
                .filter(wanted)
                .reduce((older, newer) -> newer);
    }

    private static boolean holds(JsonNode message, String... words) {
        for (String word : words) {
            if (!message.path("text").asText().contains(word)) {
                return false;
            }
        }
        return true;
    }
}
