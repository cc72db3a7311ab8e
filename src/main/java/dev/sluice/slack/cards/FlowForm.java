package dev.sluice.slack.cards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.SpaceId;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What the form for editing a flow must know again when it comes back: which flow in which account, what was shown, and
 * where the result goes. It travels in the view's {@code private_metadata}, which only Slack and the app see.
 *
 * @param shown the flow as the form showed it, without its endpoint
 * @param purpose the change that the form goes back to; null for a wish of its own
 * @param message the link of the message that made somebody ask; null when there is none
 */
public record FlowForm(
        String account,
        String channel,
        Flow shown,
        @Nullable Purpose purpose,
        @Nullable String message,
        Redraws redraws) {
    /** The most characters that Slack takes as private metadata. */
    private static final int LONGEST = 3000;

    /** What the form is for, when it goes back to a change; the names travel with the form. */
    public enum Kind {
        AMEND,
        UNDO,
        AGAIN
    }

    /** Which change the form goes back to, and how. */
    public record Purpose(Kind kind, CardRef ref) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A form for a wish of its own. */
    public FlowForm(String account, String channel, Flow shown) {
        this(account, new Occasion(channel), shown);
    }

    public FlowForm(String account, Occasion occasion, Flow shown) {
        this(account, occasion.channel(), shown, null, occasion.message(), Redraws.NONE);
    }

    /** A form that goes back to a change. */
    public FlowForm(String account, String channel, Flow shown, Purpose purpose) {
        this(account, channel, shown, purpose, null, Redraws.NONE);
    }

    /** The same form, drawn anew. */
    public FlowForm redrawn(Redraws next) {
        return new FlowForm(account, channel, shown, purpose, message, next);
    }

    public Occasion occasion() {
        return new Occasion(channel, message);
    }

    /** Which block a field stands in. */
    public String block(String field) {
        return redraws.block(field);
    }

    /** Says whether the flow's texts are short and few enough to travel with the form and to be shown in it. */
    public boolean fits() {
        return metadata().length() <= LONGEST && EditModal.canOffer(shown);
    }

    String metadata() {
        ObjectNode tree = MAPPER.createObjectNode()
                .put("account", account)
                .put("channel", channel)
                .put("flow", shown.id().value())
                .put("name", shown.name())
                .put("status", shown.status().code());
        if (purpose != null) {
            tree.put("purpose", purpose.kind.name()).put("ref", purpose.ref.value());
        }
        if (message != null) {
            tree.put("message", message);
        }
        if (!redraws.equals(Redraws.NONE)) {
            tree.putArray("redraws").add(redraws.choice()).add(redraws.fields());
        }
        SpaceId space = shown.space();
        if (space != null) {
            tree.put("space", space.value());
        }
        shown.categories().codes().forEach(tree.putArray("categories")::add);
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    private static @Nullable Purpose purpose(JsonNode tree) {
        return CardRef.read(tree.path("ref").asText())
                .map(ref -> new Purpose(Kind.valueOf(tree.path("purpose").asText()), ref))
                .orElse(null);
    }

    /**
     * Reads back what {@link #metadata} wrote.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static FlowForm read(String metadata) {
        try {
            JsonNode tree = MAPPER.readTree(metadata);
            var codes = new ArrayList<String>();
            tree.path("categories").forEach(code -> codes.add(code.asText()));
            var shown = new Flow(
                    new FlowId(tree.path("flow").asText()),
                    tree.hasNonNull("space") ? new SpaceId(tree.get("space").asText()) : null,
                    tree.path("name").asText(),
                    Categories.of(codes),
                    new FlowStatus(tree.path("status").asText()),
                    null);
            return new FlowForm(
                    tree.path("account").asText(),
                    tree.path("channel").asText(),
                    shown,
                    purpose(tree),
                    tree.path("message").asText(null),
                    new Redraws(
                            tree.at("/redraws/0").asText(),
                            tree.at("/redraws/1").asText()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("form metadata is not JSON", e);
        }
    }
}
