package dev.sluice.slack.command;

import java.util.Optional;
import java.util.regex.Pattern;

/** A command that is understood: what to do, and with what. */
public record Asked(Verb verb, String rest) {
    private static final Pattern AM_I = Pattern.compile("(?i)am i ?\\??");

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
        return verb == Verb.WHO && AM_I.matcher(rest).matches() ? new Asked(Verb.WHOAMI, "") : this;
    }
}
