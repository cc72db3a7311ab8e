package dev.sluice.sandbox.workspace.people;

import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Person;
import dev.sluice.sandbox.workspace.state.World;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the text of a command the way Slack sends it to apps whose manifest says {@code should_escape}. */
final class Escaping {
    private static final Pattern NAME = Pattern.compile("(?<![\\w<])([@#])([\\p{L}\\p{N}._-]+)");

    private final World world;

    Escaping(World world) {
        this.world = world;
    }

    /** Three characters are escaped, and names become references; references that were typed stay what they are. */
    String of(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String referred = escaped.replaceAll("&lt;([@#][A-Z0-9]{1,30})(\\|[^&]*)?&gt;", "<$1>");
        return NAME.matcher(referred).replaceAll(name -> Matcher.quoteReplacement(reference(name)));
    }

    private String reference(MatchResult name) {
        String called = name.group(2);
        if (name.group(1).equals("#")) {
            return world.channels()
                    .find(called)
                    .map(Channel::id)
                    .map(id -> "<#" + id + "|" + called + ">")
                    .orElse(name.group());
        }
        return world.directory().people().stream()
                .filter(person -> person.name().equalsIgnoreCase(called))
                .map(Person::id)
                .map(id -> "<@" + id + "|" + called + ">")
                .findFirst()
                .orElse(name.group());
    }
}
