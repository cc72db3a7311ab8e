package dev.sluice.access;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.grammar.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names a set of policies, attachments and guardrails by what it says: the same in every process that read the same.
 */
public final class PolicyDigest {
    private PolicyDigest() {}

    /** SHA-256, as 64 hex digits. */
    public static String of(AccessSettings settings) {
        var text = new StringBuilder();
        new TreeMap<>(settings.policies())
                .forEach(
                        (name, policy) -> text.append(name).append(said(policy)).append('\n'));
        text.append(settings.attachments()).append('\n').append(settings.guardrails());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<String> said(PolicyDocument policy) {
        return policy.statements().stream().map(PolicyDigest::said).toList();
    }

    private static String said(Statement statement) {
        return statement.effect() + " " + statement.exceptListed() + statement.actions() + statement.resources()
                + statement.conditions().stream().map(PolicyDigest::said).collect(Collectors.toList());
    }

    private static String said(Condition condition) {
        return condition.operator() + " " + condition.key() + condition.wanted();
    }
}
