package dev.sluice.access.patterns;

/**
 * A text in which {@code *} stands for any run of characters, also none, and {@code ?} for exactly one.
 *
 * <p>Everything else is literal, the match is anchored at both ends, and there is no escape. The matcher remembers only
 * the last star: when the text stops fitting, that star takes one more character. An earlier star never needs to move,
 * because whatever it could take the last one can take as well. Time is at most pattern length times text length, and
 * mostly far less, since texts that begin or end otherwise are turned away first.
 */
public final class Wildcard {
    private final String pattern;
    private final String head;
    private final String tail;

    private Wildcard(String pattern) {
        this.pattern = pattern;
        this.head = head(pattern);
        this.tail = tail(pattern);
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
        return new Wildcard(pattern.toString());
    }

    /** Says whether a text holds a wildcard at all. */
    public static boolean isIn(String text) {
        return head(text).length() < text.length();
    }

    /** The beginning of a text before its first wildcard: whatever the pattern matches begins so. */
    public static String head(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '*' && text.charAt(end) != '?') {
            end++;
        }
        return text.substring(0, end);
    }

    /** The end of a text after its last wildcard: whatever the pattern matches ends so. */
    public static String tail(String text) {
        return text.substring(1 + Math.max(text.lastIndexOf('*'), text.lastIndexOf('?')));
    }

    /** The longest part of a text between wildcards, or before or after one: whatever the pattern matches holds it. */
    public static String longest(String text) {
        String longest = "";
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '*' || text.charAt(i) == '?') {
                longest = i - from > longest.length() ? text.substring(from, i) : longest;
                from = i + 1;
            }
        }
        return longest;
    }

    public boolean matches(String text) {
        return head.length() == pattern.length()
                ? pattern.equals(text)
                : text.startsWith(head) && text.endsWith(tail) && walk(text);
    }

    /**
     * Says whether every text that another pattern matches is matched by this one; no when in doubt.
     *
     * <p>The other pattern is walked like a text, in which its star can be taken by a star only, and its question mark
     * by a star or a question mark.
     */
    public boolean covers(Wildcard other) {
        String text = other.pattern;
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int p = 0; p < pattern.length(); p++) {
            char c = pattern.charAt(p);
            boolean before = reached[0];
            reached[0] = c == '*' && before;
            for (int t = 1; t <= text.length(); t++) {
                boolean here = reached[t];
                char taken = text.charAt(t - 1);
                reached[t] = c == '*'
                        ? here || reached[t - 1]
                        : before && taken != '*' && (c == '?' ? !Character.isSurrogate(taken) : c == taken);
                before = here;
            }
        }
        return reached[text.length()];
    }

    private boolean walk(String text) {
        int p = head.length();
        int t = p;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && pattern.charAt(p) == '?') {
                p++;
                t = next(text, t);
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
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
