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
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command {@code /flow}. It is acknowledged at once; whatever needs CAMS or Slack's Web API comes after. */
final class FlowCommand {
    private static final Logger log = LoggerFactory.getLogger(FlowCommand.class);
    private static final int LONGEST_ECHO = 60;

    static final String HELP = """
            `/flow edit` – choose a flow and change its name or categories
            `/flow edit 1001` – the flow with this ID
            `/flow edit welcome` – the flow with this in its name
            `/flow pending` – what waits for approval
            `/flow can edit 1001`, `/flow can @bob approve 1001` – who may do what, and why
            `/flow who can approve 1001` – who could agree to a change
            `/flow whoami` – who I take you for
            `/flow help` – this list""";

    private final FlowDesk desk;
    private final FormOpener opener;

    private final Asking asking;
    private final WhoAmI whoAmI;
    private final PrivateAnswer answer;
    private final Background background;

    FlowCommand(
            FlowDesk desk,
            FormOpener opener,
            Asking asking,
            WhoAmI whoAmI,
            PrivateAnswer answer,
            Background background) {
        this.desk = desk;
        this.opener = opener;
        this.asking = asking;
        this.whoAmI = whoAmI;
        this.answer = answer;
        this.background = background;
    }

    Response take(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload payload = request.getPayload();
        CommandText text = CommandText.of(Optional.ofNullable(payload.getText()).orElse(""));
        if (!UserId.isOne(String.valueOf(payload.getUserId()))) {
            return context.ack("Sluice can't tell who you are.");
        }
        Visit visit = visit(payload);
        return switch (text.verb()) {
            case "", "help" -> context.ack("What I can do:\n" + HELP);
            case "edit" -> begin(visit, text.rest(), context);
            case "can" -> ask(visit, context, () -> asking.can(visit, text.rest()));
            case "who" -> ask(visit, context, () -> asking.who(visit, text.rest()));
            case "whoami" -> ask(visit, context, () -> whoAmI.tell(visit));
            case "pending" -> ask(visit, context, () -> asking.pending(visit));
            default -> unknown(text, context);
        };
    }

    /** Whoever asks hears something, whatever breaks. */
    private Response ask(Visit visit, SlashCommandContext context, Background.Work question) {
        Background.Work answered = () -> {
            try {
                question.run();
            } catch (RuntimeException e) { // of the database, say
                log.error("question not answered user={}", visit.who(), e);
                answer.send(visit, "Sluice could not find that out. Try again in a moment.");
            }
        };
        return background.begin("question", answered) ? context.ack() : context.ack(FormOpener.BUSY);
    }

    /** What was typed stands in a block of its own, in which nothing is markup. */
    private static Response unknown(CommandText text, SlashCommandContext context) {
        String typed = "I don't know “" + PlainText.visible(text.verb(), LONGEST_ECHO) + "”.";
        String help = suggestion(text) + "What I can do:\n" + HELP;
        return context.ack(r -> r.text(PlainText.escaped(typed) + " " + help)
                .blocks(List.of(
                        section(s -> s.text(plainText(typed, false))), section(s -> s.text(markdownText(help))))));
    }

    private static String suggestion(CommandText text) {
        return text.rest().isEmpty() && text.verb().matches("[0-9]{1,100}")
                ? "Did you mean `/flow edit " + text.verb() + "`? "
                : "";
    }

    private static Visit visit(SlashCommandPayload payload) {
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
                : context.ack(FormOpener.BUSY);
    }
}
