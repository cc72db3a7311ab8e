package dev.sluice.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, kept apart from its row in the chain so that it can be taken out.
 *
 * @param content canonical JSON without personal data; null once compacted
 * @param person who; a name that stands for them once erased, null once compacted
 * @param personal canonical JSON of what people wrote; null when there is none, once erased, and once compacted
 * @param salt keeps the digests of person and personal from being guessed; null once erased or compacted
 */
public record Body(
        @Nullable String content,
        @Nullable String person,
        @Nullable String personal,
        @Nullable String salt) {

    static Body of(Event event, String salt) {
        ObjectNode content = CanonicalJson.object(event.content());
        var personal = content.remove(Event.PERSONAL);
        return new Body(
                CanonicalJson.of(content), event.person(), personal == null ? null : CanonicalJson.of(personal), salt);
    }

    /** The whole content again, with what is left of the personal part. */
    public String whole() {
        if (personal == null) {
            return content == null ? "{}" : content;
        }
        ObjectNode tree = CanonicalJson.object(content == null ? "{}" : content);
        tree.set(Event.PERSONAL, CanonicalJson.object(personal));
        return CanonicalJson.of(tree);
    }
}
