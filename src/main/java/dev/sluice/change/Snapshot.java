package dev.sluice.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.access.people.UserId;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.SpaceId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change as its messages carry it in their metadata, so that it can come back from them alone: JSON of at most
 * {@link #LONGEST} characters without anything that the message itself does not say.
 *
 * <p>Long texts of people are cut, the message has them in full. Which submission asked for the change is left out. The
 * digest of the change is there, and what was read back must give it.
 */
public final class Snapshot {
    /** Slack names no limit of metadata; this stays far below any that was heard of. */
    static final int LONGEST = 1_600;

    private static final int[] LONGEST_TEXTS = {400, 100, 0};
    private static final String CUT = "…";

    private Snapshot() {}

    /** The change; empty when even without texts of people it is too long. */
    public static String of(Change change) {
        for (int longest : LONGEST_TEXTS) {
            String json = StoredJson.write(tree(change, longest));
            if (json.length() <= LONGEST) {
                return json;
            }
        }
        return "";
    }

    private static ObjectNode tree(Change change, int longest) {
        Proposal proposal = change.proposal();
        Asker asker = proposal.asker();
        SpaceId space = proposal.wanted().space();
        ObjectNode tree = StoredJson.object()
                .put("version", change.version())
                .put("state", change.state().name())
                .put("account", proposal.account())
                .put("flow", proposal.base().id().value())
                .put("space", space == null ? null : space.value())
                .put("who", asker.who().value())
                .put("team", asker.team())
                .put("channel", asker.channel())
                .put("asked", change.askedAt().toEpochMilli())
                .put("reason", cut(proposal.reason(), longest))
                .put("digest", change.digest());
        tree.set("base", StoredJson.read(StoredJson.of(proposal.base())));
        tree.set("wanted", StoredJson.read(StoredJson.of(proposal.wanted())));
        tree.set("consent", StoredJson.read(StoredConsent.of(cut(change.consent(), longest))));
        if (proposal.message() != null) {
            tree.put("message", proposal.message());
        }
        Origin origin = proposal.origin();
        if (origin != null) {
            tree.put("origin", origin.kind().name()).put("originOf", origin.of().value());
        }
        Instant ended = change.progress().endedAt();
        Result result = change.progress().result();
        if (ended != null && result != null) {
            tree.put("ended", ended.toEpochMilli());
            tree.set("result", result(result, longest));
        }
        return tree;
    }

    private static ObjectNode result(Result result, int longest) {
        return StoredJson.object()
                .put("requestId", result.requestId())
                .put("readBack", result.readBack())
                .put("code", result.code())
                .put("message", result.message() == null ? null : cut(result.message(), longest));
    }

    private static Consent cut(Consent consent, int longest) {
        Emergency emergency = consent.emergency();
        Closing closing = consent.closing();
        return new Consent(
                consent.revision(),
                consent.needed(),
                consent.approvals(),
                consent.claim(),
                consent.due(),
                emergency == null
                        ? null
                        : new Emergency(
                                emergency.who(),
                                cut(emergency.reason(), longest),
                                emergency.at(),
                                emergency.reviewer()),
                closing == null ? null : new Closing(closing.who(), cut(closing.why(), longest)),
                consent.hasCard());
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + CUT;
    }

    /** Reads what {@link #of} wrote; empty when it is something else, or does not give the digest that it names. */
    public static Optional<Change> read(ChangeId id, String json) {
        try {
            Change change = change(id, StoredJson.read(json));
            return change.digest().equals(Digest.of(Change.OPERATION, change.proposal()))
                    ? Optional.of(change)
                    : Optional.empty();
        } catch (RuntimeException e) { // of many types, all of which mean that it is no snapshot
            return Optional.empty();
        }
    }

    private static Change change(ChangeId id, JsonNode tree) {
        var flow = new FlowId(tree.path("flow").asText());
        SpaceId space = tree.hasNonNull("space") ? new SpaceId(tree.get("space").asText()) : null;
        var asker = new Asker(
                new UserId(tree.path("who").asText()),
                tree.path("team").asText(),
                tree.path("channel").asText(),
                "rebuilt " + id.value());
        var proposal = new Proposal(
                asker,
                tree.path("account").asText(),
                StoredJson.flow(tree.path("base").toString(), flow, space),
                StoredJson.edit(tree.path("wanted").toString(), flow, space),
                tree.path("reason").asText(),
                origin(tree),
                tree.path("message").asText(null));
        Instant asked = Instant.ofEpochMilli(tree.path("asked").asLong());
        return new Change(
                id,
                tree.path("version").asLong(),
                ChangeState.valueOf(tree.path("state").asText()),
                proposal,
                tree.path("digest").asText(),
                asked,
                progress(tree, asked, flow, space),
                StoredConsent.read(tree.path("consent").toString()));
    }

    private static Progress progress(JsonNode tree, Instant asked, FlowId flow, @Nullable SpaceId space) {
        Progress fresh = Progress.fresh(asked);
        return tree.hasNonNull("ended")
                ? fresh.ended(
                        Instant.ofEpochMilli(tree.path("ended").asLong()),
                        StoredJson.result(tree.path("result").toString(), flow, space))
                : fresh;
    }

    private static @Nullable Origin origin(JsonNode tree) {
        return tree.hasNonNull("origin")
                ? new Origin(
                        Origin.Kind.valueOf(tree.path("origin").asText()),
                        new ChangeId(tree.path("originOf").asText()))
                : null;
    }
}
