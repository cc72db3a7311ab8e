package dev.sluice.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A key with the modifiers that are held, as the browser wants to be told of it.
 *
 * @param name the browser's, such as {@code Enter} or {@code a}
 */
record Key(String name, int modifiers) {
    private static final int CONTROL = 2;
    private static final int SHIFT = 8;
    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("Enter", 13),
            Map.entry("Tab", 9),
            Map.entry("Escape", 27),
            Map.entry("Backspace", 8),
            Map.entry("Delete", 46),
            Map.entry("Home", 36),
            Map.entry("End", 35),
            Map.entry("PageUp", 33),
            Map.entry("PageDown", 34),
            Map.entry("ArrowUp", 38),
            Map.entry("ArrowDown", 40),
            Map.entry("ArrowLeft", 37),
            Map.entry("ArrowRight", 39));

    /** Reads {@code Enter}, {@code Shift+Tab}, {@code Control+a}. */
    static Key of(String written) {
        String name = written.substring(written.lastIndexOf('+') + 1);
        return new Key(
                name.isEmpty() ? "+" : name,
                (written.startsWith("Shift+") ? SHIFT : 0) + (written.startsWith("Control+") ? CONTROL : 0));
    }

    ObjectNode event(String type) {
        ObjectNode event = DevTools.object()
                .put("type", type)
                .put("key", name)
                .put("modifiers", modifiers)
                .put("windowsVirtualKeyCode", code());
        if (CODES.containsKey(name)) {
            event.put("code", name);
        }
        if (type.equals("keyDown") && !text().isEmpty()) {
            event.put("text", text());
        } else if (type.equals("keyDown")) {
            event.put("type", "rawKeyDown");
        }
        if (modifiers == CONTROL && name.equals("a") && type.equals("keyDown")) {
            event.putArray("commands").add("selectAll");
        }
        return event;
    }

    private int code() {
        char first = Character.toUpperCase(name.charAt(0));
        boolean own = name.length() == 1 && Character.isLetterOrDigit(first); // a dot's character is Delete's code
        return own ? first : CODES.getOrDefault(name, 0);
    }

    private String text() {
        if (name.equals("Enter")) {
            return "\r";
        }
        return name.length() == 1 && modifiers != CONTROL ? name : "";
    }
}
