package dev.sluice.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request has for itself, and its repetition too: an event its ID, what somebody did its trigger and all that
 * was sent with it. What is only asked, such as the options of a menu, has nothing of the kind.
 */
record DeliveryKey(String value) {
    static Optional<DeliveryKey> of(Request<?> request) {
        if (request instanceof EventRequest event) {
            return Optional.ofNullable(event(event.getRequestBodyAsString()))
                    .filter(id -> !id.isEmpty())
                    .map(DeliveryKey::new);
        }
        return Optional.ofNullable(trigger(request))
                .filter(trigger -> !trigger.isEmpty())
                .map(trigger -> new DeliveryKey(trigger + " "
                        + request.getRequestBodyAsString().hashCode())); // it must not hang on the trigger alone
    }

    private static @Nullable String trigger(Request<?> request) {
        if (request instanceof SlashCommandRequest command) {
            return command.getPayload().getTriggerId();
        } else if (request instanceof BlockActionRequest action) {
            return action.getPayload().getTriggerId();
        } else if (request instanceof ViewSubmissionRequest submission) {
            return submission.getPayload().getTriggerId();
        } else if (request instanceof GlobalShortcutRequest shortcut) {
            return shortcut.getPayload().getTriggerId();
        } else if (request instanceof MessageShortcutRequest shortcut) {
            return shortcut.getPayload().getTriggerId();
        }
        return null;
    }

    private static @Nullable String event(String body) {
        try {
            JsonElement id = JsonParser.parseString(body).getAsJsonObject().get("event_id");
            return id == null ? null : id.getAsString();
        } catch (JsonSyntaxException | IllegalStateException | UnsupportedOperationException e) {
            return null; // no event of Slack's: it is heard each time
        }
    }
}
