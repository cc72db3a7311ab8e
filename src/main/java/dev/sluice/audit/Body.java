package dev.sluice.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, kept apart from its row in the chain so that it can be taken out.
 *
 * @param content canonical JSON without personal data; null once compacted
 * @param person who; a name that stands for them once erased, null once compacted
 * @param personal canonical JSON of what people wrote and whom it names, with a salt of its own, so that it can be
 *     taken out alone; null when there is none, once erased, and once compacted
 * @param salt keeps the digests of person and personal from being guessed; null once erased or compacted
 */
public record Body(
        @Nullable String content,
        @Nullable String person,
        @Nullable String personal,
        @Nullable String salt) {
    private static final String SALT = "salt";

    /**
     * What is kept of an event.
     *
     * @param grains for its two salts, each used once
     */
    static Body of(Event event, Supplier<String> grains) {
        ObjectNode content = CanonicalJson.object(event.content());
        JsonNode personal = content.remove(Event.PERSONAL);
        if (personal instanceof ObjectNode words) {
            words.put(SALT, grains.get());
        }
        return new Body(
                CanonicalJson.of(content),
                event.person(),
                personal == null ? null : CanonicalJson.of(personal),
                grains.get());
    }

    /** The whole content again, with what is left of the personal part. */
    public String whole() {
        return personal == null
                ? (content == null ? "{}" : content)
                : whole(content == null ? "{}" : content, personal);
    }

    /** The two as one, without the salt of the second. */
    static String whole(String content, String personal) {
        ObjectNode tree = CanonicalJson.object(content);
        ObjectNode words = CanonicalJson.object(personal);
        words.remove(SALT);
        tree.set(Event.PERSONAL, words);
        return CanonicalJson.of(tree);
    }
}
