package dev.sluice.change;

import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The fingerprint of what a change would do: SHA-256, as hex, over account, operation, flow, new values and base
 * values.
 *
 * <p>Each part is preceded by its length, so that no two different changes run together to the same text; categories
 * are sorted, since their order means nothing.
 */
final class Digest {
    private Digest() {}

    static String of(String operation, Proposal proposal) {
        Flow base = proposal.base();
        Stream<String> parts = Stream.of(
                proposal.account(),
                operation,
                base.id().value(),
                proposal.wanted().name(),
                sorted(proposal.wanted().categories()),
                base.name(),
                sorted(base.categories()),
                base.status().code());
        var text = new StringBuilder();
        parts.forEach(
                part -> text.append(part.length()).append(':').append(part).append('\n'));
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String sorted(Categories categories) {
        return String.join(",", categories.codes().stream().sorted().toList());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
