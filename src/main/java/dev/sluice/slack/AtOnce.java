package dev.sluice.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.response.Response;
import dev.sluice.access.Access;
import dev.sluice.access.people.Person;
import dev.sluice.slack.cards.Label;
import dev.sluice.slack.cards.Lines;
import dev.sluice.slack.cards.Piece;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.slack.command.CommandName;
import dev.sluice.slack.command.CommandText;
import dev.sluice.slack.command.Verb;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The answers that go out with the acknowledgement, from memory alone. May be used by any number of threads.
 *
 * <p>Help is the same for all who may do the same and read the same, and is put together once for them.
 */
final class AtOnce {
    private static final CommandWords SAY = CommandWords.SAY;
    private static final int LONGEST_ECHO = 60;

    /** In ASCII alone, since text of more than that takes Java far longer to send than all the rest of an answer. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Access access;
    private final Readers readers;
    private final CommandName command;
    private final Label label;
    private final Map<For, String> helps = new ConcurrentHashMap<>();

    AtOnce(Access access, Readers readers, CommandName command, Label label) {
        this.access = access;
        this.readers = readers;
        this.command = command;
        this.label = label;
    }

    /** Who gets the same help. */
    private record For(Language language, List<Help.Line> lines) {}

    Response help(Visit visit) {
        Optional<Person> person = readers.person(visit.who());
        var key = new For(readers.of(visit.who(), person), lines(person));
        return response(helps.computeIfAbsent(
                key, wanted -> body(Lines.of(Help.of(wanted.lines, command), wanted.language), wanted.language)));
    }

    /** When it isn't known in time what somebody may do, all of it is shown. */
    private List<Help.Line> lines(Optional<Person> person) {
        return person.map(who -> Help.lines(action -> access.mightAllow(who, action)))
                .orElse(Help.lines());
    }

    Response noPerson() {
        return response(body(Lines.of(List.of(SAY.noPerson()), Language.ENGLISH), Language.ENGLISH));
    }

    Response busy(Visit visit) {
        Language language = readers.of(visit.who());
        return response(body(Lines.of(List.of(SAY.busy()), language), language));
    }

    Response whichAudit(Visit visit) {
        Language language = readers.of(visit.who());
        Sentence which = VerifyWords.SAY.whichOne(code("audit verify"), code("history 1001"));
        return response(body(Lines.of(List.of(which), language), language));
    }

    Response unknown(Visit visit, CommandText text) {
        return response(body(unknownSheet(visit, text), readers.of(visit.who())));
    }

    /** What is said about a command that nobody knows: what was probably meant, and all that there is. */
    Lines unknownSheet(Visit visit, CommandText text) {
        Optional<Person> person = readers.person(visit.who());
        var lines = new ArrayList<Sentence>();
        Sentence unknown = SAY.unknown(PlainText.visible(text.verb(), LONGEST_ECHO));
        lines.add(suggestion(text)
                .map(suggestion -> Sentence.joined(unknown, suggestion))
                .orElse(unknown));
        lines.addAll(Help.of(lines(person), command));
        return Lines.of(lines, readers.of(visit.who(), person));
    }

    /** Says whether something is suggested that needs no look at the flows. */
    static boolean isClear(CommandText text) {
        return isFlowId(text) || Verb.near(text.verb()).isPresent();
    }

    private Optional<Sentence> suggestion(CommandText text) {
        if (isFlowId(text)) {
            return Optional.of(SAY.didYouMeanEither(code("show " + text.verb()), code("edit " + text.verb())));
        }
        return Verb.near(text.verb())
                .map(verb -> (verb.word() + " " + PlainText.visible(text.rest(), LONGEST_ECHO)).strip())
                .map(meant -> SAY.didYouMean(code(meant)));
    }

    private Piece code(String rest) {
        return Piece.code(command.with(rest));
    }

    private static boolean isFlowId(CommandText text) {
        return text.rest().isEmpty() && text.verb().matches("[0-9]{1,100}");
    }

    private String body(Lines sheet, Language language) {
        try {
            ObjectNode body = JSON.createObjectNode()
                    .put("response_type", "ephemeral")
                    .put("text", label.before(sheet.text(), language));
            body.set("blocks", JSON.readTree(label.above(sheet.blocks())));
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("blocks that are none", e);
        }
    }

    private static Response response(String json) {
        return Response.builder()
                .statusCode(200)
                .contentType("application/json; charset=utf-8")
                .body(json)
                .build();
    }
}
