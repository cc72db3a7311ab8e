package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens modals and changes what they show. Whatever goes wrong is logged and told by the return value. */
final class Modals {
    private static final Logger log = LoggerFactory.getLogger(Modals.class);

    private final MethodsClient methods;

    Modals(MethodsClient methods) {
        this.methods = methods;
    }

    /** Opens a modal; empty when Slack would not, for which the usual cause is that its 3 seconds are over. */
    Optional<View> open(Visit visit, View view) {
        try {
            var opened = SlackCall.make(
                    () -> methods.viewsOpen(r -> r.triggerId(visit.trigger()).view(view)));
            if (opened.isOk()) {
                return Optional.of(opened.getView());
            }
            log.warn(
                    "modal not opened user={} why={} details={}",
                    visit.who(),
                    opened.getError(),
                    opened.getResponseMetadata());
        } catch (IOException | SlackApiException e) {
            log.warn("modal not opened user={} why={}", visit.who(), e.toString());
        }
        return Optional.empty();
    }

    /**
     * Changes what an open modal shows.
     *
     * @param hash of the view as it was seen; null changes it whatever it shows by now
     */
    Updated update(String viewId, @Nullable String hash, View view) {
        try {
            var updated = SlackCall.make(
                    () -> methods.viewsUpdate(r -> r.viewId(viewId).hash(hash).view(view)));
            if (updated.isOk()) {
                return new Updated(Updated.Kind.SHOWN, updated.getView().getHash());
            }
            Updated.Kind kind = kind(String.valueOf(updated.getError()));
            if (kind == Updated.Kind.FAILED) {
                log.warn(
                        "modal not updated view={} why={} details={}",
                        viewId,
                        updated.getError(),
                        updated.getResponseMetadata());
            }
            return new Updated(kind, null);
        } catch (IOException | SlackApiException e) {
            log.warn("modal not updated view={} why={}", viewId, e.toString());
            return new Updated(Updated.Kind.FAILED, null);
        }
    }

    private static Updated.Kind kind(String error) {
        return switch (error) {
            case "not_found" -> Updated.Kind.CLOSED;
            case "hash_conflict" -> Updated.Kind.CONFLICT;
            default -> Updated.Kind.FAILED;
        };
    }
}
