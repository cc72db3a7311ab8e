package dev.sluice.audit.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.audit.CanonicalJson;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statement that at a time the ledger had so many events, and the last one this digest.
 *
 * @param at to the millisecond
 * @param key names the key that signed; null when nobody did
 * @param signature Ed25519 over {@link #statement}, in Base64; null when nobody signed
 */
public record Checkpoint(
        long seq,
        String digest,
        Instant at,
        @Nullable String key,
        @Nullable String signature) {
    private static final Pattern TEXT =
            Pattern.compile("Checkpoint of the ledger: (\\d{1,18}) events until (\\S{20,30}),"
                    + " digest ([0-9a-f]{64})\\.(?: Signed with key ([0-9a-f]{16}): ([A-Za-z0-9+/=]+))?");

    /** What is signed. */
    public String statement() {
        return "sluice checkpoint 1\n" + seq + "\n" + digest + "\n" + at.toEpochMilli() + "\n";
    }

    /** The message that is posted. */
    public String text() {
        String signed = signature == null ? "It is not signed." : "Signed with key " + key + ": " + signature;
        return "Checkpoint of the ledger: " + seq + " events until " + at + ", digest " + digest + ". " + signed;
    }

    /** Reads the message that was posted, or a line with it; empty when there is none. */
    public static Optional<Checkpoint> ofText(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.find()) {
            return Optional.empty();
        }
        try {
            var at = Instant.parse(parts.group(2));
            long seq = Long.parseLong(parts.group(1));
            return Optional.of(new Checkpoint(seq, parts.group(3), at, parts.group(4), parts.group(5)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The flat values for the metadata of the message. */
    public Map<String, Object> metadata() {
        var all = new LinkedHashMap<String, Object>();
        all.put("seq", seq);
        all.put("digest", digest);
        all.put("at", at.toEpochMilli());
        if (key != null && signature != null) {
            all.put("key", key);
            all.put("signature", signature);
        }
        return all;
    }

    /** The content of its event. */
    public String json() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("seq", seq).put("digest", digest).put("at", at.toEpochMilli());
        if (key != null && signature != null) {
            tree.put("key", key).put("signature", signature);
        }
        return CanonicalJson.of(tree);
    }

    /** Reads the content of an event, or metadata as JSON; empty when it is no checkpoint. */
    public static Optional<Checkpoint> read(String json) {
        try {
            ObjectNode tree = CanonicalJson.object(json);
            if (!tree.path("seq").isIntegralNumber() || !tree.path("digest").isTextual()) {
                return Optional.empty();
            }
            return Optional.of(new Checkpoint(
                    tree.path("seq").asLong(),
                    tree.path("digest").asText(),
                    Instant.ofEpochMilli(tree.path("at").asLong()),
                    text(tree.get("key")),
                    text(tree.get("signature"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.asText();
    }
}
