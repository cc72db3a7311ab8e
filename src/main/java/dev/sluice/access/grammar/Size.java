package dev.sluice.access.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** How many characters a tree has as JSON without white space. */
final class Size {
    private Size() {}

    /**
     * Counts until a limit is passed, without recursion: a tree may be deeper than the stack.
     *
     * @return the size, or some number over the limit
     */
    static long of(JsonNode tree, long limit) {
        long size = 0;
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(tree);
        while (!open.isEmpty() && size <= limit) {
            JsonNode node = open.pop();
            if (node.isTextual()) {
                size += quoted(node.textValue());
            } else if (node.isContainerNode()) {
                size += 2 + Math.max(0, node.size() - 1);
                if (size <= limit) {
                    node.forEach(open::push);
                }
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    size += 1 + quoted(field.getKey());
                }
            } else {
                size += node.asText().length();
            }
        }
        return size;
    }

    private static long quoted(String text) {
        return 2 + text.codePoints().mapToLong(Size::escaped).sum();
    }

    private static long escaped(int c) {
        return c == '"' || c == '\\' ? 2 : c >= ' ' ? 1 : "\b\t\n\f\r".indexOf(c) >= 0 ? 2 : 6;
    }
}
