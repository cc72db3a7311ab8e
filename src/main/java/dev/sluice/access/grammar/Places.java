package dev.sluice.access.grammar;

import org.jspecify.annotations.Nullable;

/** Says where in a text the value of a JSON pointer stands, as far as that is known. */
@FunctionalInterface
public interface Places {
    /** For documents that came without a text. */
    Places NONE = pointer -> null;

    @Nullable
    Place at(String pointer);

    /** What is missing, or has no place of its own, stands where its holder stands. */
    default @Nullable Place near(String pointer) {
        String here = pointer;
        Place place = at(here);
        while (place == null && !here.isEmpty()) {
            here = here.substring(0, Math.max(0, here.lastIndexOf('/')));
            place = at(here);
        }
        return place;
    }

    /** The same for a part of the text, with pointers that begin at the part. */
    default Places under(String pointer) {
        return part -> at(pointer + part);
    }
}
