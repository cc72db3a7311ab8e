package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.delivery.Delivery;
import dev.sluice.sandbox.workspace.delivery.Payloads;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Person;
import dev.sluice.sandbox.workspace.state.Post;
import dev.sluice.sandbox.workspace.state.ViewState;
import java.util.List;

/** Where somebody presses, chooses or types: in a message or in a view. */
sealed interface Spot {
    /** The blocks that stand there. */
    JsonNode blocks();

    /** The blocks that stood there before, the latest last. */
    List<JsonNode> earlier();

    /** What is typed and chosen there. */
    ObjectNode values();

    /** A name for the place that no other place has. */
    String key();

    /** What the app is told about a press or a choice. */
    Delivery action(Payloads payloads, ObjectNode action, ObjectNode values);

    /** What the app is asked for options. */
    Delivery suggestion(Payloads payloads, String blockId, String actionId, String query);

    /** In a message. */
    record InMessage(Person who, Channel channel, Post post) implements Spot {
        @Override
        public JsonNode blocks() {
            return post.body().path("blocks");
        }

        @Override
        public List<JsonNode> earlier() {
            return post.earlier();
        }

        @Override
        public ObjectNode values() {
            return ViewState.initial(blocks());
        }

        @Override
        public String key() {
            return channel.id() + " " + post.ts();
        }

        @Override
        public Delivery action(Payloads payloads, ObjectNode action, ObjectNode values) {
            return payloads.actionInMessage(who, channel, post, action, values);
        }

        @Override
        public Delivery suggestion(Payloads payloads, String blockId, String actionId, String query) {
            return payloads.suggestion(who, channel, post, blockId, actionId, query);
        }
    }

    /** In a modal or on the App Home. */
    record InView(Person who, ObjectNode view) implements Spot {
        @Override
        public JsonNode blocks() {
            return view.path("blocks");
        }

        @Override
        public List<JsonNode> earlier() {
            return List.of();
        }

        @Override
        public ObjectNode values() {
            return view.path("state").path("values").deepCopy();
        }

        @Override
        public String key() {
            return view.path("id").asText();
        }

        @Override
        public Delivery action(Payloads payloads, ObjectNode action, ObjectNode values) {
            ObjectNode now = view.deepCopy();
            now.putObject("state").set("values", values);
            return payloads.actionInView(who, now, action);
        }

        @Override
        public Delivery suggestion(Payloads payloads, String blockId, String actionId, String query) {
            return payloads.suggestion(who, view, blockId, actionId, query);
        }
    }
}
