package dev.sluice.sandbox.workspace.blocks;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one field may hold, read from words such as {@code required list 1-10 text 1-2000}.
 *
 * @param names the types, objects or choices that are allowed; empty where that says nothing
 * @param each the rule of every item of a list, null for anything else
 */
record Rule(
        Form form,
        boolean required,
        int least,
        int most,
        List<String> names,
        @Nullable Rule each) {
    Rule {
        names = List.copyOf(names);
    }

    static Rule read(String words, Grammar grammar) {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(words.split(" ", -1)));
        boolean required = "required".equals(left.peek());
        if (required) {
            left.remove();
        }
        return read(left, required, grammar);
    }

    private static Rule read(Deque<String> left, boolean required, Grammar grammar) {
        Form form = Form.valueOf(left.remove().toUpperCase(Locale.ROOT));
        int least = Integer.MIN_VALUE;
        int most = Integer.MAX_VALUE;
        if (form.measured() && !left.isEmpty()) {
            String range = left.remove();
            int dash = range.indexOf('-');
            least = Integer.parseInt(range.substring(0, dash));
            most = Integer.parseInt(range.substring(dash + 1));
        }
        @Nullable Rule each = form == Form.LIST ? read(left, true, grammar) : null;
        List<String> names = each != null || left.isEmpty() ? List.of() : grammar.expand(left.remove());
        return new Rule(form, required, least, most, names, each);
    }

    /** The forms of a value. */
    enum Form {
        /** Text of so many characters. */
        STRING,
        /** A plain text object of so many characters. */
        PLAIN,
        /** A plain or mrkdwn text object of so many characters. */
        TEXT,
        /** A number in this range. */
        NUMBER,
        /** So many items. */
        LIST,
        BOOLEAN,
        /** One of these words. */
        CHOICE,
        /** A block of one of these types, or of any. */
        BLOCK,
        /** An element of one of these types. */
        ELEMENT,
        /** An object that has no type of its own. */
        OBJECT,
        ANYTHING;

        boolean measured() {
            return switch (this) {
                case STRING, PLAIN, TEXT, NUMBER, LIST -> true;
                case BOOLEAN, CHOICE, BLOCK, ELEMENT, OBJECT, ANYTHING -> false;
            };
        }
    }
}
