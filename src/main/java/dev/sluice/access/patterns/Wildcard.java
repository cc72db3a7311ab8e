package dev.sluice.access.patterns;

/**
 * A text in which {@code *} stands for any run of characters, also none, and {@code ?} for exactly one.
 *
 * <p>Everything else is literal, the match is anchored at both ends, and there is no escape. The matcher remembers only
 * the last star: when the text stops fitting, that star takes one more character. An earlier star never needs to move,
 * because whatever it could take the last one can take as well. Time is at most pattern length times text length,
 * memory constant.
 */
public final class Wildcard {
    private final String pattern;
    private final boolean literal;

    private Wildcard(String pattern, boolean literal) {
        this.pattern = pattern;
        this.literal = literal;
    }

    /** The pattern written as {@code text}; consecutive stars act as one. */
    public static Wildcard of(String text) {
        StringBuilder pattern = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '*' || i == 0 || text.charAt(i - 1) != '*') {
                pattern.append(c);
            }
        }
        return new Wildcard(pattern.toString(), !isIn(text));
    }

    /** Says whether a text holds a wildcard at all. */
    public static boolean isIn(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    public boolean matches(String text) {
        return literal ? pattern.equals(text) : pattern.equals("*") || walk(text);
    }

    private boolean walk(String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
            if (p < pattern.length() && wanted == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && wanted == '?') {
                p++;
                t = next(text, t);
            } else if (p < pattern.length() && wanted == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                resume = next(text, resume);
                t = resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** A character outside the basic plane is two {@code char}s and still one character. */
    private static int next(String text, int at) {
        return at + Character.charCount(text.codePointAt(at));
    }

    @Override
    public String toString() {
        return pattern;
    }
}
