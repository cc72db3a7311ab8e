package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.blocks.BlockKit;
import dev.sluice.sandbox.workspace.delivery.Ack;
import dev.sluice.sandbox.workspace.delivery.Deliveries;
import dev.sluice.sandbox.workspace.delivery.Payloads;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Modal;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;

/** Sending a modal, or closing it without sending. */
final class Sending {
    private final World world;
    private final Deliveries deliveries;
    private final Payloads payloads;
    private final Served served;

    Sending(World world, Deliveries deliveries, Payloads payloads, Served served) {
        this.world = world;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.served = served;
    }

    ObjectNode submit(Ask ask) {
        Modal modal = ask.modal(ask.need("view"));
        onlyTop(ask, modal);
        if (!modal.view().path("submit").isObject()) {
            throw new Complaint(409, "this modal has no button to send it");
        }
        Form form = new Form(new Spot.InView(ask.who(), modal.view()), served);
        world.modals().keep(modal.id(), form.typed(ask.body().path("values")));
        Modal filled = ask.modal(modal.id());
        ObjectNode mistakes =
                form.mistakes((ObjectNode) filled.view().path("state").path("values"));
        world.modals().mark(modal.id(), mistakes);
        if (!mistakes.isEmpty()) {
            return result("errors").set("errors", mistakes);
        }
        Ack ack = deliveries.deliver(payloads.submission(ask.who(), filled));
        if (!ack.inTime()) {
            return failed(ask, "the app did not respond");
        }
        try {
            return answer(filled, ack.payload());
        } catch (SlackError mistake) {
            return failed(ask, mistake.explained());
        }
    }

    ObjectNode close(Ask ask) {
        Modal modal = ask.modal(ask.need("view"));
        onlyTop(ask, modal);
        boolean all = modal.view().path("clear_on_close").asBoolean()
                || ask.body().path("all").asBoolean();
        List<Modal> closing = all ? world.modals().of(ask.who().id()) : List.of(modal);
        world.modals().close(closing.get(0).id());
        for (Modal closed : closing) {
            if (closed.view().path("notify_on_close").asBoolean()) {
                deliveries.deliver(payloads.closed(ask.who(), closed, all));
            }
        }
        return Json.object().put("ok", true);
    }

    private ObjectNode answer(Modal modal, JsonNode ack) {
        String wanted = ack.path("response_action").asText("close");
        switch (wanted) {
            case "close" -> world.modals().close(modal.id());
            case "clear" -> world.modals().clear(modal.owner());
            case "errors" -> {
                return beside(modal, ack.path("errors"));
            }
            case "update" -> {
                BlockKit.checkView(ack.path("view"), "modal");
                world.modals().update(world.frame(), modal, ack.path("view"), null);
                return result("updated");
            }
            case "push" -> {
                BlockKit.checkView(ack.path("view"), "modal");
                world.modals().push(world.frame(), modal.owner(), ack.path("view"));
                return result("pushed");
            }
            default -> throw new SlackError("unknown response_action `" + wanted + "`");
        }
        return result("closed");
    }

    private ObjectNode beside(Modal modal, JsonNode errors) {
        if (!errors.isObject() || errors.isEmpty()) {
            throw new SlackError("invalid_arguments", List.of("missing required field: errors"));
        }
        errors.fieldNames().forEachRemaining(blockId -> {
            if (modal.blocks()
                    .noneMatch(block -> block.path("type").asText().equals("input")
                            && block.path("block_id").asText().equals(blockId))) {
                throw new SlackError("no input block `" + blockId + "` for an error");
            }
        });
        world.modals().mark(modal.id(), errors);
        return result("errors").set("errors", errors);
    }

    private ObjectNode failed(Ask ask, String why) {
        String sentence = "We had some trouble connecting. Try again? (" + why + ")";
        world.notices().tell(ask.who().id(), sentence);
        return result("failed").put("error", sentence);
    }

    private void onlyTop(Ask ask, Modal modal) {
        List<Modal> stack = world.modals().of(ask.who().id());
        if (!stack.get(stack.size() - 1).id().equals(modal.id())) {
            throw new Complaint(409, "another modal lies on top of this one");
        }
    }

    private static ObjectNode result(String word) {
        return Json.object().put("result", word);
    }
}
