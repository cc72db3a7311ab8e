package dev.sluice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.audit.verify.MessageHistory;
import dev.sluice.audit.verify.SeenMessage;
import dev.sluice.audit.verify.Sight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A history whose pages are kept in a file as they come, a JSON object a line, so that reading can be interrupted and
 * goes on where it was. What was seen is not asked for again. For one thread.
 */
final class KeptPages implements MessageHistory {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MessageHistory history;
    private final Path file;
    private final Map<String, Sight.Page> kept = new HashMap<>();

    private KeptPages(MessageHistory history, Path file) {
        this.history = history;
        this.file = file;
    }

    /** One that begins anew. */
    static KeptPages fresh(MessageHistory history, Path file) throws IOException {
        Files.deleteIfExists(file);
        return new KeptPages(history, file);
    }

    /**
     * One that knows what is in the file.
     *
     * @throws Unusable when the file holds something else
     */
    static KeptPages resumed(MessageHistory history, Path file) throws IOException {
        var pages = new KeptPages(history, file);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        for (String line : lines) {
            try {
                JsonNode tree = JSON.readTree(line);
                var messages = new ArrayList<SeenMessage>();
                for (JsonNode message : tree.path("messages")) {
                    messages.add(JSON.treeToValue(message, SeenMessage.class));
                }
                String next = tree.hasNonNull("next") ? tree.get("next").asText() : null;
                pages.kept.put(tree.path("key").asText(), new Sight.Page(messages, next));
            } catch (JsonProcessingException e) {
                if (!line.equals(lines.get(lines.size() - 1))) { // the last one may have been cut off by a crash
                    throw new Unusable("`" + file + "` does not hold pages of messages");
                }
            }
        }
        return pages;
    }

    @Override
    public Sight messages(String channel, @Nullable String cursor) {
        String key = channel + " " + cursor;
        Sight.Page known = kept.get(key);
        return known == null ? keep(key, history.messages(channel, cursor)) : known;
    }

    @Override
    public Sight replies(String channel, String thread, @Nullable String cursor) {
        String key = channel + " " + thread + " " + cursor;
        Sight.Page known = kept.get(key);
        return known == null ? keep(key, history.replies(channel, thread, cursor)) : known;
    }

    /** A place that cannot be looked into today may be open tomorrow: that is not kept. */
    private Sight keep(String key, Sight sight) {
        if (sight instanceof Sight.Page page) {
            ObjectNode line = JSON.createObjectNode().put("key", key).put("next", page.next());
            line.set("messages", JSON.valueToTree(page.messages()));
            try {
                Files.writeString(
                        file, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write `" + file + "`", e);
            }
        }
        return sight;
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
