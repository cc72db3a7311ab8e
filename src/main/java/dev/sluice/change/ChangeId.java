package dev.sluice.change;

import java.time.Instant;
import java.util.random.RandomGenerator;

/** Names one change: 13 characters that sort by time, without those that people confuse ({@code I L O U}). */
public record ChangeId(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TIME_CHARACTERS = 9;
    private static final int CHARACTERS = 13;

    public ChangeId {
        if (value.length() != CHARACTERS || !value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("change ID `" + value + "`, wanted 13 characters of " + ALPHABET);
        }
    }

    /**
     * A new name; two made in the same millisecond differ with odds of a million to one, and the store refuses a
     * repeat.
     */
    public static ChangeId next(Instant now, RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = TIME_CHARACTERS - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt((int) (now.toEpochMilli() >> (5 * i)) & 31));
        }
        while (text.length() < CHARACTERS) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ChangeId(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
