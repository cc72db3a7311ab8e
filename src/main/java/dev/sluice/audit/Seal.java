package dev.sluice.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How digests are made: SHA-256 over UTF-8, as hex.
 *
 * <p>An event's digest covers every column of its row in the chain: the digest of the event before, and the digests of
 * content, person and personal part. The latter two are salted, and the salt goes when the data goes. An auditor needs
 * nothing but this class, any JSON library and SHA-256 to compute the chain again.
 */
public final class Seal {
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Seal::sha256);

    private Seal() {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The digest of a text. */
    public static String of(String text) {
        return HexFormat.of().formatHex(SHA_256.get().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The digest of {@code ["name","salt","value"]}. */
    public static String salted(String name, String salt, String value) {
        var out = new StringBuilder(64 + value.length());
        out.append('[');
        CanonicalJson.quote(name, out);
        out.append(',');
        CanonicalJson.quote(salt, out);
        out.append(',');
        CanonicalJson.quote(value, out);
        return of(out.append(']').toString());
    }

    /** The digest of a row, were its number this one: the canonical JSON of all its other columns. */
    public static String of(Entry entry, long seq) {
        var out = new StringBuilder(512).append("{\"at\":").append(entry.at());
        member("change", entry.changeId(), out);
        member("channel", entry.channel(), out);
        member("content", entry.contentDigest(), out);
        member("kind", entry.kind(), out);
        member("person", entry.personDigest(), out);
        member("personal", entry.personalDigest(), out);
        member("previous", entry.previous(), out);
        return of(out.append(",\"seq\":").append(seq).append('}').toString());
    }

    private static void member(String name, @Nullable String value, StringBuilder out) {
        out.append(",\"").append(name).append("\":");
        if (value == null) {
            out.append("null");
        } else {
            CanonicalJson.quote(value, out);
        }
    }
}
