package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The cards as files: what is sent to Slack is compared with them as trees. With {@code -Dsluice.cards=write} the files
 * are written instead; read the difference before committing it.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/cards");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Golden() {}

    static void assertIs(String name, View view) {
        assertIs(name, tree(view));
    }

    static void assertIs(String name, ResultCard card) {
        assertIs(name, tree(card));
    }

    /** The view as Slack gets it. */
    static JsonNode tree(View view) {
        return parse(GsonFactory.createSnakeCase().toJson(view));
    }

    /** The text and the blocks of the message as Slack gets them. */
    static JsonNode tree(ResultCard card) {
        return JSON.createObjectNode().put("text", card.text()).set("blocks", parse(card.blocks()));
    }

    static void assertIs(String name, JsonNode tree) {
        Path file = FOLDER.resolve(name + ".json");
        try {
            if ("write".equals(System.getProperty("sluice.cards"))) {
                Files.writeString(file, JSON.writer(printer()).writeValueAsString(tree) + "\n");
            }
            assertThat(tree).as(name).isEqualTo(parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
        printer.indentArraysWith(lines);
        return printer;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
