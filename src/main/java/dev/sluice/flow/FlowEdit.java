package dev.sluice.flow;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a flow to become. ModifyFlow replaces name and categories as a whole, so an edit carries both.
 *
 * <p>A name has 1 to 200 characters (code points, the limit of Meta's partners; CAMS gives none) and no control
 * characters or halves of one; there is at least one category.
 */
public record FlowEdit(FlowId flow, @Nullable SpaceId space, String name, Categories categories) {
    /** The most characters a name may have. */
    public static final int LONGEST_NAME = 200;

    public FlowEdit {
        if (!isName(name)) {
            throw new IllegalArgumentException("flow name of " + name.codePointCount(0, name.length())
                    + " characters, wanted 1 to " + LONGEST_NAME + " without line breaks");
        }
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("no category, wanted at least one");
        }
    }

    /** Says whether a text can be the name of a flow. */
    public static boolean isName(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST_NAME
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) || isHalfCharacter(c));
    }

    private static boolean isHalfCharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Says whether a flow already is what this edit wants. */
    public boolean isFulfilledBy(Flow flow) {
        return flow.name().equals(name) && flow.categories().equals(categories);
    }
}
