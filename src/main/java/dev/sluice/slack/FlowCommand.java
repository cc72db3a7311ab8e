package dev.sluice.slack;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.sluice.access.people.UserId;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.words.Language;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command {@code /flow}. It is acknowledged at once; whatever needs CAMS or Slack's Web API comes after. */
final class FlowCommand {
    private static final Logger log = LoggerFactory.getLogger(FlowCommand.class);
    private static final int LONGEST_ECHO = 60;

    private static final CommandWords SAY = CommandWords.SAY;

    private final FlowDesk desk;
    private final FormOpener opener;
    private final Readers readers;
    private final Asking asking;
    private final WhoAmI whoAmI;
    private final PrivateAnswer answer;
    private final Background background;

    FlowCommand(
            FlowDesk desk,
            FormOpener opener,
            Asking asking,
            WhoAmI whoAmI,
            Readers readers,
            PrivateAnswer answer,
            Background background) {
        this.desk = desk;
        this.opener = opener;
        this.asking = asking;
        this.whoAmI = whoAmI;
        this.readers = readers;
        this.answer = answer;
        this.background = background;
    }

    Response take(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload payload = request.getPayload();
        CommandText text = CommandText.of(Optional.ofNullable(payload.getText()).orElse(""));
        if (!UserId.isOne(String.valueOf(payload.getUserId()))) {
            return context.ack(SAY.noPerson().inEnglish());
        }
        Visit visit = visit(payload);
        return switch (text.verb()) {
            case "", "help" -> context.ack(Help.in(readers.of(visit.who())));
            case "edit" -> begin(visit, text.rest(), context);
            case "can" -> ask(visit, context, () -> asking.can(visit, text.rest()));
            case "who" -> ask(visit, context, () -> asking.who(visit, text.rest()));
            case "whoami" -> ask(visit, context, () -> whoAmI.tell(visit));
            case "pending" -> ask(visit, context, () -> asking.pending(visit));
            default -> unknown(text, readers.of(visit.who()), context);
        };
    }

    /** Whoever asks hears something, whatever breaks. */
    private Response ask(Visit visit, SlashCommandContext context, Background.Work question) {
        Background.Work answered = () -> {
            try {
                question.run();
            } catch (RuntimeException e) { // of the database, say
                log.error("question not answered user={}", visit.who(), e);
                answer.send(visit, SAY.notFoundOut());
            }
        };
        return background.begin("question", answered)
                ? context.ack()
                : context.ack(SAY.busy().in(readers.of(visit.who())));
    }

    /** What was typed stands in a block of its own, in which nothing is markup. */
    private static Response unknown(CommandText text, Language language, SlashCommandContext context) {
        String typed = SAY.unknown(PlainText.visible(text.verb(), LONGEST_ECHO)).in(language);
        String help = suggestion(text, language) + Help.in(language);
        return context.ack(r -> r.text(PlainText.escaped(typed) + " " + help)
                .blocks(List.of(
                        section(s -> s.text(plainText(typed, false))), section(s -> s.text(markdownText(help))))));
    }

    private static String suggestion(CommandText text, Language language) {
        return text.rest().isEmpty() && text.verb().matches("[0-9]{1,100}")
                ? SAY.didYouMean("/flow edit " + text.verb()).in(language) + " "
                : "";
    }

    static Visit visit(SlashCommandPayload payload) {
        return new Visit(
                new UserId(payload.getUserId()),
                String.valueOf(payload.getTeamId()),
                String.valueOf(payload.getChannelId()),
                String.valueOf(payload.getTriggerId()),
                Optional.ofNullable(payload.getResponseUrl()).orElse(""));
    }

    private Response begin(Visit visit, String typed, SlashCommandContext context) {
        return opener.begin(visit, "edit", () -> desk.lookFor(visit, typed))
                ? context.ack()
                : context.ack(SAY.busy().in(readers.of(visit.who())));
    }
}
