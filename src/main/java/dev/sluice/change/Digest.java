package dev.sluice.change;

import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fingerprint of what a change would do: SHA-256, as hex, over account, operation, flow, new values and base
 * values.
 *
 * <p>Each part, and each category within its part, is preceded by its length, so that no two different changes run
 * together to the same text; categories are sorted, since their order means nothing.
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
        String text = parts.map(Digest::measured).collect(Collectors.joining());
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sorted(Categories categories) {
        return categories.codes().stream().sorted().map(Digest::measured).collect(Collectors.joining());
    }

    private static String measured(String part) {
        return part.length() + ":" + part + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
