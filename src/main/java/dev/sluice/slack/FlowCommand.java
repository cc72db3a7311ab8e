package dev.sluice.slack;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.sluice.access.people.UserId;
import dev.sluice.slack.cards.NoteModal;
import dev.sluice.slack.cards.PlainText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command {@code /flow}. It is acknowledged at once; whatever needs CAMS or Slack's Web API comes after.
 *
 * <p>A modal must be opened within 3 seconds of the command. A flow that CAMS returns quickly is shown at once;
 * otherwise a modal that says so is opened in time and filled when the flow is there.
 */
final class FlowCommand {
    private static final Logger log = LoggerFactory.getLogger(FlowCommand.class);
    private static final int LONGEST_ECHO = 60;
    private static final Duration QUICK = Duration.ofMillis(800);
    private static final String NOT_FILLED =
            "The flow could not be fetched, and nothing was changed. Type the command again.";

    static final String HELP = """
            `/flow edit` – choose a flow and change its name or categories
            `/flow edit 1001` – the flow with this ID
            `/flow edit welcome` – the flow with this in its name
            `/flow help` – this list""";

    private final FlowDesk desk;
    private final Modals modals;
    private final PrivateAnswer answer;
    private final Background background;

    FlowCommand(FlowDesk desk, Modals modals, PrivateAnswer answer, Background background) {
        this.desk = desk;
        this.modals = modals;
        this.answer = answer;
        this.background = background;
    }

    Response take(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload payload = request.getPayload();
        CommandText text = CommandText.of(Optional.ofNullable(payload.getText()).orElse(""));
        if (!UserId.isOne(String.valueOf(payload.getUserId()))) {
            return context.ack("Sluice can't tell who you are.");
        }
        return switch (text.verb()) {
            case "", "help" -> context.ack("What I can do:\n" + HELP);
            case "edit" -> begin(visit(payload), text.rest(), context);
            default -> unknown(text, context);
        };
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
        return background.begin("edit", () -> open(visit, typed))
                ? context.ack()
                : context.ack("Sluice is very busy right now. Try again in a moment.");
    }

    private void open(Visit visit, String typed) throws InterruptedException {
        Future<Look> search;
        try {
            search = background.read(() -> desk.lookFor(visit, typed));
        } catch (RejectedExecutionException e) {
            answer.send(visit, "Sluice is very busy right now. Try again in a moment.");
            return;
        }
        try {
            Look look = search.get(QUICK.toMillis(), TimeUnit.MILLISECONDS);
            show(visit, look);
        } catch (TimeoutException e) {
            openThenFill(visit, search);
        } catch (ExecutionException e) {
            log.error("looking for a flow failed user={}", visit.who(), e);
            answer.send(visit, NOT_FILLED);
        }
    }

    private void show(Visit visit, Look look) {
        if (look instanceof Look.Sentence sentence) {
            answer.send(visit, sentence.text());
        } else if (look instanceof Look.Modal modal
                && modals.open(visit, modal.view()).isEmpty()) {
            answer.send(visit, "Slack did not open the form in time. Type the command again.");
        }
    }

    private void openThenFill(Visit visit, Future<Look> search) throws InterruptedException {
        Optional<View> opened = modals.open(visit, NoteModal.loading());
        if (opened.isEmpty()) {
            search.cancel(true);
            answer.send(visit, "Slack did not open the form in time. Type the command again.");
            return;
        }
        if (!modals.update(opened.get().getId(), null, whenFound(search))) {
            answer.send(visit, NOT_FILLED);
        }
    }

    private static View whenFound(Future<Look> search) throws InterruptedException {
        try {
            Look look = search.get(60, TimeUnit.SECONDS);
            return look instanceof Look.Modal modal
                    ? modal.view()
                    : NoteModal.of("Change a flow", ((Look.Sentence) look).text());
        } catch (TimeoutException | ExecutionException e) {
            log.error("looking for a flow failed", e);
            return NoteModal.of("Change a flow", NOT_FILLED);
        }
    }
}
