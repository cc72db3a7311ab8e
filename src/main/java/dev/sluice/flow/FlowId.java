package dev.sluice.flow;

/**
 * The identifier that CAMS gave a flow, such as {@code 1234567890123456}.
 *
 * <p>CAMS writes digits; its examples are sloppier, so anything of 1 to 100 printable characters without blanks is
 * taken. Stray white space around it, which CAMS's own samples show, is removed.
 */
public record FlowId(String value) {
    private static final int LONGEST = 100;

    public FlowId {
        value = value.strip();
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "flow ID `" + value + "`, wanted 1 to " + LONGEST + " visible characters");
        }
    }

    /** Says whether a text can be a flow ID; white space around it does not matter. */
    public static boolean isOne(String text) {
        String trimmed = text.strip();
        return !trimmed.isEmpty()
                && trimmed.length() <= LONGEST
                && trimmed.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    @Override
    public String toString() {
        return value;
    }
}
