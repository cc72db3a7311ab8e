package dev.sluice.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.sluice.access.people.UserId;
import dev.sluice.flow.FlowId;
import dev.sluice.slack.cards.FlowPage;
import dev.sluice.slack.cards.FlowSheet;
import dev.sluice.slack.cards.PastPage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The buttons below private answers, pressed. */
final class SheetClicks {
    private static final Logger log = LoggerFactory.getLogger(SheetClicks.class);

    private final FlowDesk desk;
    private final FlowList list;
    private final History history;
    private final FormOpener opener;
    private final Background background;

    SheetClicks(FlowDesk desk, FlowList list, History history, FormOpener opener, Background background) {
        this.desk = desk;
        this.list = list;
        this.history = history;
        this.opener = opener;
        this.background = background;
    }

    void hearFrom(App app) {
        app.blockAction(FlowSheet.EDIT, (request, context) -> take(request, context, this::edit));
        app.blockAction(FlowPage.BACK, (request, context) -> take(request, context, this::turn));
        app.blockAction(FlowPage.MORE, (request, context) -> take(request, context, this::turn));
        app.blockAction(PastPage.BACK, (request, context) -> take(request, context, this::turnBack));
        app.blockAction(PastPage.MORE, (request, context) -> take(request, context, this::turnBack));
    }

    /** Does something in the background; false when too much is waiting already. */
    @FunctionalInterface
    private interface Deed {
        boolean begin(Visit visit, String value);
    }

    private static Response take(BlockActionRequest request, ActionContext context, Deed deed) {
        BlockActionPayload payload = request.getPayload();
        String value = String.valueOf(payload.getActions().get(0).getValue());
        if (!UserId.isOne(payload.getUser().getId()) || !deed.begin(visit(payload), value)) {
            log.warn("button not taken user={}", payload.getUser().getId());
        }
        return context.ack();
    }

    private boolean edit(Visit visit, String value) {
        return FlowId.isOne(value) && opener.begin(visit, "edit", () -> desk.byId(visit, new FlowId(value)));
    }

    private boolean turn(Visit visit, String value) {
        return background.begin("turn", () -> list.turn(visit, value));
    }

    private boolean turnBack(Visit visit, String value) {
        return background.begin("turn", () -> history.turn(visit, value));
    }

    private static Visit visit(BlockActionPayload payload) {
        String channel = payload.getChannel() == null
                ? ""
                : String.valueOf(payload.getChannel().getId());
        return new Visit(
                new UserId(payload.getUser().getId()),
                payload.getTeam().getId(),
                channel,
                String.valueOf(payload.getTriggerId()),
                Optional.ofNullable(payload.getResponseUrl()).orElse(""));
    }
}
