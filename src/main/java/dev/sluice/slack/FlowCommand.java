package dev.sluice.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.sluice.access.people.UserId;
import dev.sluice.slack.command.Asked;
import dev.sluice.slack.command.CommandText;
import dev.sluice.words.Sentence;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The slash command. It is acknowledged at once; whatever needs CAMS or Slack's Web API comes after. */
final class FlowCommand {
    private static final Logger log = LoggerFactory.getLogger(FlowCommand.class);

    private static final CommandWords SAY = CommandWords.SAY;

    private final FlowDesk desk;
    private final FormOpener opener;
    private final Asking asking;
    private final WhoAmI whoAmI;
    private final Looking looking;
    private final AtOnce atOnce;
    private final PrivateAnswer answer;
    private final Background background;

    FlowCommand(
            FlowDesk desk,
            FormOpener opener,
            Asking asking,
            WhoAmI whoAmI,
            Looking looking,
            AtOnce atOnce,
            PrivateAnswer answer,
            Background background) {
        this.desk = desk;
        this.opener = opener;
        this.asking = asking;
        this.whoAmI = whoAmI;
        this.looking = looking;
        this.atOnce = atOnce;
        this.answer = answer;
        this.background = background;
    }

    Response take(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload payload = request.getPayload();
        CommandText text = CommandText.of(Optional.ofNullable(payload.getText()).orElse(""));
        if (!UserId.isOne(String.valueOf(payload.getUserId()))) {
            return atOnce.noPerson();
        }
        Visit visit = visit(payload);
        Optional<Asked> asked = Asked.read(text, desk.command());
        return asked.isPresent() ? take(visit, asked.get(), context) : unclear(visit, text, context);
    }

    private Response take(Visit visit, Asked asked, SlashCommandContext context) {
        String rest = asked.rest();
        return switch (asked.verb()) {
            case HELP -> atOnce.help(visit);
            case EDIT -> begin(visit, rest, context);
            case SHOW -> ask(visit, context, () -> looking.show().show(visit, rest));
            case LIST -> ask(visit, context, () -> looking.list().list(visit, rest));
            case CAN -> ask(visit, context, () -> asking.can(visit, rest));
            case WHO -> ask(visit, context, () -> asking.who(visit, rest));
            case WHOAMI -> ask(visit, context, () -> whoAmI.tell(visit));
            case PENDING -> ask(visit, context, () -> asking.pending(visit, rest));
            case HEALTH -> ask(visit, context, () -> looking.health().tell(visit));
            case HISTORY -> ask(visit, context, () -> looking.history().tell(visit, rest));
            case VERIFY -> ask(visit, context, () -> looking.verifying().ask(visit));
            case AUDIT -> atOnce.whichAudit(visit);
        };
    }

    /** A misspelled verb is seen at once; whether it is the name of a flow takes a look at CAMS. */
    private Response unclear(Visit visit, CommandText text, SlashCommandContext context) {
        return AtOnce.isClear(text) || !background.begin("guess", () -> guess(visit, text))
                ? atOnce.unknown(visit, text)
                : context.ack();
    }

    private void guess(Visit visit, CommandText text) throws InterruptedException {
        Optional<Sentence> flows = looking.guess(visit, text);
        if (flows.isPresent()) {
            answer.send(visit, flows.get());
        } else {
            answer.send(visit, atOnce.unknownSheet(visit, text));
        }
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
        return background.begin("question", answered) ? context.ack() : atOnce.busy(visit);
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
        return opener.begin(visit, "edit", () -> desk.lookFor(visit, typed)) ? context.ack() : atOnce.busy(visit);
    }
}
