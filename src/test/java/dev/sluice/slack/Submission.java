package dev.sluice.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.sluice.flow.Flow;
import dev.sluice.slack.cards.EditModal;
import dev.sluice.slack.cards.Examples;
import dev.sluice.slack.cards.FlowForm;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A {@code view_submission} as Slack sends it when somebody sends the form of a flow. */
final class Submission {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode view;
    private final ObjectNode values;

    private Submission(ObjectNode view) {
        this.view = view;
        this.values = view.putObject("state").putObject("values");
    }

    /** The form as it was opened, with nothing typed in it. */
    static Submission of(Flow flow) {
        View opened =
                EditModal.of(new FlowForm(Examples.ACCOUNT, "C01SUPPORT", flow), Examples.spaces(), Language.ENGLISH);
        try {
            var view = (ObjectNode) JSON.readTree(GsonFactory.createSnakeCase().toJson(opened));
            return new Submission(view.put("id", "V0FORM1").put("hash", "1741000000.abc"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Submission name(String name) {
        values.putObject("name")
                .putObject("value")
                .put("type", "plain_text_input")
                .put("value", name);
        return this;
    }

    Submission categories(String... codes) {
        var options = values.putObject("categories")
                .putObject("value")
                .put("type", "multi_static_select")
                .putArray("selected_options");
        for (String code : codes) {
            options.addObject()
                    .put("value", code)
                    .putObject("text")
                    .put("type", "plain_text")
                    .put("text", code);
        }
        return this;
    }

    Submission space(String space) {
        values.putObject("space")
                .putObject("value")
                .put("type", "static_select")
                .putObject("selected_option")
                .put("value", space);
        return this;
    }

    Submission reason(String reason) {
        values.putObject("reason")
                .putObject("value")
                .put("type", "plain_text_input")
                .put("value", reason);
        return this;
    }

    /** Changes the view by hand. */
    Submission with(Consumer<ObjectNode> change) {
        change.accept(view);
        return this;
    }

    /** The payload in JSON. */
    String json() {
        ObjectNode payload = JSON.createObjectNode().put("type", "view_submission");
        payload.putObject("team").put("id", "T0SHOP").put("domain", "shop");
        payload.putObject("user").put("id", "U0EDITOR1").put("username", "ann").put("team_id", "T0SHOP");
        payload.put("api_app_id", "A0SLUICE").put("trigger_id", "1.2.3").set("view", view);
        return payload.toString();
    }

    /** The sentences at the fields, as they are read in English. */
    Map<String, String> mistakes() {
        return inEnglish(read().mistakes());
    }

    static Map<String, String> inEnglish(Map<String, Sentence> mistakes) {
        var texts = new LinkedHashMap<String, String>();
        mistakes.forEach((block, sentence) -> texts.put(block, sentence.inEnglish()));
        return texts;
    }

    /** What was filled in, read by Bolt's own classes. */
    EditForm read() {
        return EditForm.read(GsonFactory.createSnakeCase()
                .fromJson(json(), ViewSubmissionPayload.class)
                .getView());
    }
}
