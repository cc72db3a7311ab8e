package dev.sluice.slack;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.builtin.GlobalShortcutContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import dev.sluice.access.people.UserId;
import dev.sluice.flow.FlowSummary;
import dev.sluice.slack.cards.PickModal;
import java.util.List;
import java.util.Optional;

/** The ways to a form without a command: from anywhere, and from a message about a flow. The manifest has the same. */
final class Shortcuts {
    static final String CHANGE = "change_flow";
    static final String CHANGE_MENTIONED = "change_mentioned_flow";
    private static final SwitchWords SAY = SwitchWords.SAY;

    private final FlowDesk desk;
    private final FormOpener opener;
    private final Permalinks permalinks;

    Shortcuts(FlowDesk desk, FormOpener opener, Permalinks permalinks) {
        this.desk = desk;
        this.opener = opener;
        this.permalinks = permalinks;
    }

    /** Asks which flow, and in which channel, since the shortcut comes from none. */
    Response change(GlobalShortcutRequest request, GlobalShortcutContext context) {
        GlobalShortcutPayload payload = request.getPayload();
        ask(new Visit(
                new UserId(payload.getUser().getId()), payload.getTeam().getId(), "", payload.getTriggerId(), ""));
        return context.ack();
    }

    /** Asks which flow, and in which channel. */
    void ask(Visit visit) {
        opener.begin(
                visit,
                "shortcut",
                () -> new Look.Modal(PickModal.of(visit.occasion(), SAY.anyFlow(), desk.language(visit))));
    }

    Response changeMentioned(MessageShortcutRequest request, MessageShortcutContext context) {
        MessageShortcutPayload payload = request.getPayload();
        var visit = new Visit(
                new UserId(payload.getUser().getId()),
                payload.getTeam().getId(),
                payload.getChannel().getId(),
                payload.getTriggerId(),
                Optional.ofNullable(payload.getResponseUrl()).orElse(""));
        opener.begin(visit, "message shortcut", () -> mentioned(visit, payload));
        return context.ack();
    }

    private Look mentioned(Visit visit, MessageShortcutPayload payload) throws InterruptedException {
        String text = Optional.ofNullable(payload.getMessage().getText()).orElse("");
        String domain = String.valueOf(payload.getTeam().getDomain());
        Visit about = visit.about(permalinks.of(domain, visit.channel(), payload.getMessageTs()));
        List<FlowSummary> flows = MentionedFlows.in(text, desk.search(about, "").flows());
        if (flows.size() == 1) {
            return desk.byId(about, flows.get(0).id());
        }
        return flows.isEmpty()
                ? desk.lookForAny(about, SAY.noneMentioned())
                : desk.among(about, SAY.mentioned(flows.size()), flows);
    }
}
