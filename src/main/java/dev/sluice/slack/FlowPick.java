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
import com.slack.api.model.view.ViewState;
import dev.sluice.access.people.UserId;
import dev.sluice.flow.FlowId;
import dev.sluice.slack.cards.EditModal;
import dev.sluice.slack.cards.FlowForm;
import dev.sluice.slack.cards.Occasion;
import dev.sluice.slack.cards.PickModal;
import dev.sluice.slack.command.CommandText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The field that finds flows while somebody types, alone or in a form, and what happens when one is chosen. */
final class FlowPick {
    private static final Logger log = LoggerFactory.getLogger(FlowPick.class);

    /** Slack waits 3 seconds for options; late ones are for the next letter, since the listing is kept. */
    private static final Duration PATIENCE = Duration.ofMillis(2_200);

    private final FlowDesk desk;
    private final FlowSwitch flowSwitch;
    private final Choices choices;
    private final Background background;

    FlowPick(FlowDesk desk, FlowSwitch flowSwitch, Choices choices, Background background) {
        this.desk = desk;
        this.flowSwitch = flowSwitch;
        this.choices = choices;
        this.background = background;
    }

    Response suggest(BlockSuggestionRequest request, BlockSuggestionContext context) {
        BlockSuggestionPayload payload = request.getPayload();
        Occasion occasion = payload.getView() == null ? new Occasion("") : occasion(payload.getView());
        var visit = new Visit(
                new UserId(payload.getUser().getId()), payload.getTeam().getId(), occasion.channel(), "", "");
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
        BlockActionPayload.Action action = payload.getActions().get(0);
        var option = action.getSelectedOption();
        if (view != null && option != null && FlowId.isOne(String.valueOf(option.getValue()))) {
            Occasion occasion = occasion(view);
            var visit = new Visit(
                    new UserId(payload.getUser().getId()),
                    payload.getTeam().getId(),
                    occasion.channel(),
                    payload.getTriggerId(),
                    "",
                    occasion.message());
            String mark = String.valueOf(action.getActionTs());
            choices.chosen(view.getId(), mark);
            background.begin("choose", () -> flowSwitch.to(new FlowId(option.getValue()), visit, view, mark));
        }
        return context.ack();
    }

    /** What a modal is about: what it was opened for, and a channel that was chosen in it. */
    private static Occasion occasion(View view) {
        if (EditModal.CALLBACK.equals(view.getCallbackId())) {
            return FlowForm.read(view.getPrivateMetadata()).occasion();
        }
        Occasion occasion = Occasion.read(view.getPrivateMetadata());
        return occasion.channel().isEmpty() ? occasion.in(chosenChannel(view.getState())) : occasion;
    }

    private static String chosenChannel(@Nullable ViewState state) {
        return Optional.ofNullable(state)
                .map(ViewState::getValues)
                .map(values -> values.get(PickModal.CHANNEL))
                .map((Map<String, ViewState.Value> actions) -> actions.get(PickModal.CHOOSE_CHANNEL))
                .map(ViewState.Value::getSelectedConversation)
                .orElse("");
    }
}
