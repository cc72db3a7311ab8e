package dev.sluice.slack.cards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What made somebody want to change a flow, and where. It travels in the {@code private_metadata} of the question which
 * flow.
 *
 * @param channel where the result goes; empty when it is still to be chosen
 * @param message the link of a message; null when there is none
 */
public record Occasion(String channel, @Nullable String message) {
    private static final Pattern LINK =
            Pattern.compile("https://[A-Za-z0-9.-]+/archives/[A-Z0-9]+/p[0-9]+(\\?[A-Za-z0-9_.=&-]*)?");

    private static final int LONGEST_LINK = 300;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Occasion {
        message = message != null && isLink(message) ? message : null;
    }

    /** In a channel, without a message. */
    public Occasion(String channel) {
        this(channel, null);
    }

    /** Says whether a text is nothing but the permanent address of a message in Slack. */
    public static boolean isLink(String text) {
        return text.length() <= LONGEST_LINK && LINK.matcher(text).matches();
    }

    /** The same, in a channel that was chosen. */
    public Occasion in(String chosen) {
        return new Occasion(chosen, message);
    }

    String metadata() {
        ObjectNode tree = MAPPER.createObjectNode().put("channel", channel);
        return message == null ? tree.toString() : tree.put("message", message).toString();
    }

    /** Reads back what {@link #metadata} wrote. Anything else is no occasion: its channel is to be chosen. */
    public static Occasion read(@Nullable String metadata) {
        try {
            JsonNode tree = MAPPER.readTree(metadata == null ? "" : metadata);
            return new Occasion(
                    tree.path("channel").asText(), tree.path("message").asText(null));
        } catch (JsonProcessingException e) {
            return new Occasion("");
        }
    }
}
