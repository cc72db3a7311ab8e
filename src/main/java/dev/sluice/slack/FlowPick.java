package dev.sluice.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import dev.sluice.access.people.UserId;
import dev.sluice.flow.FlowId;
import dev.sluice.slack.cards.NoteModal;
import dev.sluice.slack.command.CommandText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The field that finds flows while somebody types, and what happens when one is chosen. */
final class FlowPick {
    private static final Logger log = LoggerFactory.getLogger(FlowPick.class);

    /** Slack waits 3 seconds for options; late ones are for the next letter, since the listing is kept. */
    private static final Duration PATIENCE = Duration.ofMillis(2_200);

    private final FlowDesk desk;
    private final Modals modals;
    private final Readers readers;
    private final Background background;

    FlowPick(FlowDesk desk, Modals modals, Readers readers, Background background) {
        this.desk = desk;
        this.modals = modals;
        this.readers = readers;
        this.background = background;
    }

    Response suggest(BlockSuggestionRequest request, BlockSuggestionContext context) {
        BlockSuggestionPayload payload = request.getPayload();
        String channel = payload.getView() == null ? "" : payload.getView().getPrivateMetadata();
        var visit = new Visit(
                new UserId(payload.getUser().getId()), payload.getTeam().getId(), channel, "", "");
        String typed = CommandText.plain(payload.getValue() == null ? "" : payload.getValue());
        List<Option> options = options(visit, typed).stream()
                .map(option -> new Option(option.getText(), option.getValue()))
                .toList();
        return context.ack(r -> r.options(options));
    }

    private List<OptionObject> options(Visit visit, String typed) {
        Future<List<OptionObject>> search = null;
        try {
            search =
                    background.read(() -> desk.options(desk.search(visit, typed).flows()));
            return search.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | RejectedExecutionException e) {
            if (search != null) {
                search.cancel(true);
            }
            log.warn("no options in time user={} why={}", visit.who(), e.toString());
        } catch (ExecutionException e) {
            log.error("no options user={}", visit.who(), e);
        }
        return List.of();
    }

    Response choose(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        View view = payload.getView();
        var option = payload.getActions().get(0).getSelectedOption();
        if (view != null && option != null && FlowId.isOne(String.valueOf(option.getValue()))) {
            var visit = new Visit(
                    new UserId(payload.getUser().getId()),
                    payload.getTeam().getId(),
                    view.getPrivateMetadata(),
                    payload.getTriggerId(),
                    "");
            background.begin("choose", () -> fill(visit, view, new FlowId(option.getValue())));
        }
        return context.ack();
    }

    private void fill(Visit visit, View view, FlowId id) throws InterruptedException {
        Look look = desk.byId(visit, id);
        View next = look instanceof Look.Modal modal
                ? modal.view()
                : NoteModal.of(((Look.Note) look).text(), readers.of(visit.who()));
        modals.update(view.getId(), view.getHash(), next);
    }
}
