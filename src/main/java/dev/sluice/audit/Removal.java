package dev.sluice.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What is taken out of the ledger is announced in it first: how those events are written and read. */
public final class Removal {
    private static final String THROUGH = "through";
    private static final String NAME = "name";
    private static final String OTHERS = "others";
    private static final String NAMES = "UERASED";
    private static final Pattern FORM = Pattern.compile(NAMES + "[0-9A-F]{12}");

    private Removal() {}

    static Event compacted(long through, Instant now) {
        return event(Event.Kind.COMPACTED, JsonNodeFactory.instance.objectNode().put(THROUGH, through), now);
    }

    /**
     * Somebody's data goes.
     *
     * @param others events of other people that name them
     */
    static Event erased(String name, List<Long> others, Instant now) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put(NAME, name);
        others.forEach(content.putArray(OTHERS)::add);
        return event(Event.Kind.ERASED, content, now);
    }

    private static Event event(Event.Kind kind, ObjectNode content, Instant now) {
        return new Event(null, kind, now, "", "", CanonicalJson.of(content));
    }

    /** A name that means nothing, in the form of an ID of Slack, so that it can stand wherever one stands. */
    static String newName(RandomGenerator random) {
        return String.format(Locale.ROOT, "%s%012X", NAMES, random.nextLong() & 0xFFFF_FFFF_FFFFL);
    }

    /** Says whether it is such a name, which stands for somebody whose data was taken out. */
    public static boolean isName(String person) {
        return FORM.matcher(person).matches();
    }

    /** The number up to which a COMPACTED event has taken everything out; 0 when it does not say. */
    public static long through(Entry compacted) {
        return member(compacted, THROUGH).asLong();
    }

    /** The name that stands for a person since an ERASED event. */
    public static String name(Entry erased) {
        return member(erased, NAME).asText();
    }

    /** The events of other people that an ERASED event has taken the names and words out of. */
    public static List<Long> others(Entry erased) {
        var all = new ArrayList<Long>();
        member(erased, OTHERS).forEach(seq -> all.add(seq.asLong()));
        return all;
    }

    private static JsonNode member(Entry entry, String name) {
        try {
            return CanonicalJson.object(entry.content()).path(name);
        } catch (IllegalArgumentException e) {
            return JsonNodeFactory.instance.nullNode();
        }
    }
}
