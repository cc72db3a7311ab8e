package dev.sluice.access.grammar;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a policy document, or worth a second look.
 *
 * @param path a JSON pointer into the document, counted from 0 as such pointers are; empty for the document itself
 * @param message names the thing, quotes the value and says what was wanted, in one line; statements count from 1
 * @param place where it stands in the text, if the document came as text
 */
public record Finding(
        FindingCode code,
        String policy,
        String path,
        String message,
        @Nullable Place place) {
    public boolean isError() {
        return code.isError();
    }

    /** One line for people: the policy, the place, the message. */
    @Override
    public String toString() {
        return policy + ": " + (place == null ? "" : place + ": ") + message;
    }
}
