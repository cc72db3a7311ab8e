package dev.sluice.slack.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command that is understood: what to do, and with what. */
public record Asked(Verb verb, String rest) {
    private static final Pattern AM_I = Pattern.compile("(?i)am i ?\\??");

    private static final Pattern CHANGED = Pattern.compile("(?i)(has )?(changed|edited|renamed) ?(flow )?");

    /** What somebody means; empty when nothing is meant that is known. */
    public static Optional<Asked> read(CommandText text, CommandName name) {
        if (text.verb().isEmpty()) {
            return Optional.of(new Asked(Verb.HELP, ""));
        }
        boolean isTwice = text.verb().equals(name.bare());
        boolean isAddressed = text.verb().startsWith("@") || text.verb().startsWith("<@");
        if (isTwice || (isAddressed && !text.rest().isEmpty())) {
            return read(CommandText.of(text.rest()), name);
        }
        Optional<Asked> plain = Verb.called(text.verb()).map(verb -> new Asked(verb, text.rest()));
        return plain.or(() -> glued(text)).map(Asked::unfolded);
    }

    private static Optional<Asked> glued(CommandText text) {
        return Verb.at(text.verb())
                .flatMap(word -> Verb.called(word).map(verb -> {
                    String rest = text.verb().substring(word.length()) + " " + text.rest();
                    return new Asked(verb, CommandText.argument(rest));
                }));
    }

    private Asked unfolded() {
        return switch (verb) {
            case WHO -> AM_I.matcher(rest).matches() ? new Asked(Verb.WHOAMI, "") : whoChanged();
            case AUDIT -> audit();
            case HELP, EDIT, SHOW, LIST, PENDING, CAN, WHOAMI, HEALTH, HISTORY, VERIFY -> this;
        };
    }

    private Asked whoChanged() {
        Matcher changed = CHANGED.matcher(rest);
        return changed.lookingAt() ? new Asked(Verb.HISTORY, rest.substring(changed.end())) : this;
    }

    /** {@code audit verify} and {@code audit history} are one word each. */
    private Asked audit() {
        CommandText next = CommandText.of(rest);
        return Verb.called(next.verb())
                .filter(meant -> meant == Verb.HISTORY || meant == Verb.VERIFY)
                .map(meant -> new Asked(meant, next.rest()))
                .orElse(this);
    }
}
