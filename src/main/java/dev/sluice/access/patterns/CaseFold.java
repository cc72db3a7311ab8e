package dev.sluice.access.patterns;

/** The form of a text in which two spellings that differ only in case are equal, whatever the locale. */
public final class CaseFold {
    private CaseFold() {}

    /** Folds each character for itself, as {@link String#equalsIgnoreCase} compares: the length stays. */
    public static String of(String text) {
        int first = 0;
        while (first < text.length() && folded(text.charAt(first)) == text.charAt(first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char[] folded = text.toCharArray();
        for (int i = first; i < folded.length; i++) {
            folded[i] = folded(folded[i]);
        }
        return new String(folded);
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
