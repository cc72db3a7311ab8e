package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/** The marks that people and apps put on a message, as Slack writes them into it. */
public final class Reactions {
    private static final String FIELD = "reactions";

    private Reactions() {}

    /** Whether something can be the name of an emoji. */
    public static boolean names(String text) {
        return text.matches("[a-z0-9_+'-]+(::skin-tone-[2-6])?");
    }

    /** Whether somebody's mark is on a message. */
    public static boolean has(ObjectNode message, String name, String user) {
        for (JsonNode reaction : message.path(FIELD)) {
            if (is(reaction, name)) {
                return isIn(reaction.path("users"), user);
            }
        }
        return false;
    }

    /** Puts somebody's mark on a message that does not have it. */
    public static void add(ObjectNode message, String name, String user) {
        ArrayNode all = message.withArrayProperty(FIELD);
        for (JsonNode reaction : all) {
            if (is(reaction, name)) {
                ((ArrayNode) reaction.path("users")).add(user);
                count(reaction);
                return;
            }
        }
        ObjectNode fresh = all.addObject().put("name", name);
        fresh.putArray("users").add(user);
        count(fresh);
    }

    /** Takes somebody's mark off a message that has it. */
    public static void remove(ObjectNode message, String name, String user) {
        Iterator<JsonNode> all = message.withArrayProperty(FIELD).iterator();
        while (all.hasNext()) {
            JsonNode reaction = all.next();
            if (is(reaction, name)) {
                drop((ArrayNode) reaction.path("users"), user);
                count(reaction);
                if (reaction.path("users").isEmpty()) {
                    all.remove();
                }
            }
        }
        if (message.path(FIELD).isEmpty()) {
            message.remove(FIELD);
        }
    }

    private static void drop(ArrayNode users, String user) {
        users.removeIf(one -> one.asText().equals(user));
    }

    private static boolean is(JsonNode reaction, String name) {
        return reaction.path("name").asText().equals(name);
    }

    private static boolean isIn(JsonNode users, String user) {
        for (JsonNode one : users) {
            if (one.asText().equals(user)) {
                return true;
            }
        }
        return false;
    }

    private static void count(JsonNode reaction) {
        ((ObjectNode) reaction).put("count", reaction.path("users").size());
    }
}
