package dev.sluice.slack.cards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Builds one line of a message twice at once: as rich text, in which markup is structure and never characters, and as
 * the plain line that screen readers and notifications get. Whatever a flow is called, its name stays a name, and no
 * text is so long that Slack would not take the message.
 *
 * <p>It writes Slack's JSON itself: the SDK's model sends styles along that Slack documents for mentions only.
 */
final class RichText {
    /** Enough for the longest name of a flow and the longest reason; a message has a dozen such texts at most. */
    static final int LONGEST = 500;

    /** Slack takes more when a message is posted, but not when it is edited. */
    private static final int LONGEST_TEXT = 3_900;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<ObjectNode> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    /** What a sentence says, with the pieces that stand in it as they are. */
    RichText say(Sentence sentence, Language language) {
        for (Object part : sentence.parts(language)) {
            if (part instanceof Piece piece) {
                add(piece, language);
            } else {
                plain(part.toString());
            }
        }
        return this;
    }

    RichText add(Piece piece, Language language) {
        return switch (piece.kind()) {
            case BOLD -> bold(piece.content());
            case STRUCK -> struck(piece.content());
            case CODE -> code(piece.content());
            case PERSON -> person(piece.content());
            case USERGROUP -> userGroup(piece.content());
            case CHANNEL -> channel(piece.content());
            case MOMENT -> moment(piece.time(), language);
            case LINK -> link(piece.content(), piece.words());
        };
    }

    RichText plain(String text) {
        return styled(text, null);
    }

    RichText bold(String text) {
        return styled(text, "bold");
    }

    RichText struck(String text) {
        return styled(text, "strike");
    }

    RichText code(String text) {
        return styled(text, "code");
    }

    /** A picture for the eye; it is left out of the plain line. */
    RichText emoji(String name) {
        parts.add(part("emoji").put("name", name));
        parts.add(part("text").put("text", " "));
        return this;
    }

    RichText person(String userId) {
        parts.add(part("user").put("user_id", userId));
        plain.append("<@").append(userId).append('>');
        return this;
    }

    RichText userGroup(String userGroupId) {
        parts.add(part("usergroup").put("usergroup_id", userGroupId));
        plain.append("<!subteam^").append(userGroupId).append('>');
        return this;
    }

    /** A moment by the reader's own clock, written as in this language. */
    RichText moment(Instant time, Language language) {
        String format = language == Language.CHINESE ? "{date_short_pretty} {time}" : "{date_short_pretty}, {time}";
        String fallback = MOMENT.format(time.atZone(ZoneOffset.UTC));
        parts.add(part("date")
                .put("timestamp", time.getEpochSecond())
                .put("format", format)
                .put("fallback", fallback));
        plain.append("<!date^")
                .append(time.getEpochSecond())
                .append("^" + format + "|")
                .append(fallback)
                .append('>');
        return this;
    }

    RichText channel(String channelId) {
        parts.add(part("channel").put("channel_id", channelId));
        plain.append("<#").append(channelId).append('>');
        return this;
    }

    private RichText link(String address, String words) {
        parts.add(part("link").put("url", address).put("text", words));
        plain.append('<')
                .append(address.replace("&", "&amp;"))
                .append('|')
                .append(PlainText.escaped(words))
                .append('>');
        return this;
    }

    private RichText styled(String text, @Nullable String style) {
        String shown = PlainText.visible(text, LONGEST);
        if (!shown.isEmpty()) {
            ObjectNode last = parts.isEmpty() ? part("") : parts.get(parts.size() - 1);
            if (style == null && isPlain(last)) {
                last.put("text", last.get("text").textValue() + shown);
            } else {
                ObjectNode part = part("text").put("text", shown);
                if (style != null) {
                    part.putObject("style").put(style, true);
                }
                parts.add(part);
            }
            plain.append(PlainText.escaped(shown));
        }
        return this;
    }

    /** What another line says, too; that one is not to be used any more. */
    RichText append(RichText other) {
        parts.addAll(other.parts);
        plain.append(other.plain);
        return this;
    }

    private static boolean isPlain(ObjectNode part) {
        return part.path("type").asText().equals("text") && !part.has("style");
    }

    private static ObjectNode part(String type) {
        return JSON.objectNode().put("type", type);
    }

    /** One block of Block Kit with these lines. */
    static ObjectNode block(List<RichText> lines) {
        ObjectNode section = part("rich_text_section");
        ArrayNode elements = section.putArray("elements");
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                elements.add(part("text").put("text", "\n"));
            }
            elements.addAll(lines.get(i).parts);
        }
        ObjectNode block = part("rich_text");
        block.putArray("elements").add(section);
        return block;
    }

    /** The lines as text, in which what Slack would read as a mention or a link is escaped. */
    static String text(List<RichText> lines) {
        String all = String.join(
                "\n", lines.stream().map(line -> line.plain.toString()).toList());
        return Markup.cut(all, LONGEST_TEXT);
    }
}
