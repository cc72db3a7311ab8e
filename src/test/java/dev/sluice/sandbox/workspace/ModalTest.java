package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ModalTest {
    private static final String ANN = "U0EDITOR1";
    private static final String FORM =
            "{'type':'modal','notify_on_close':true,'title':{'type':'plain_text','text':'T'},"
                    + "'submit':{'type':'plain_text','text':'Send'},'blocks':["
                    + input(
                            "name",
                            "{'type':'plain_text_input','action_id':'v','initial_value':'Welcome','max_length':10}",
                            false)
                    + ","
                    + input(
                            "kinds",
                            "{'type':'multi_static_select','action_id':'v','options':["
                                    + option("Sign up", "SIGN_UP") + "," + option("Survey", "SURVEY")
                                    + "],'initial_options':["
                                    + option("Sign up", "SIGN_UP") + "]}",
                            true)
                    + "," + input("flow", "{'type':'external_select','action_id':'v','min_query_length':2}", true)
                    + "]}";

    private final Workspace workspace = Workspace.start(0, InstantSource.system());
    private final AppCaller app = AppCaller.of(workspace);
    private final AppSocket socket = AppSocket.connect(workspace);
    private final PeopleClient people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));
    private String view = "";

    @BeforeEach
    void open() {
        people.type(ANN, "C01SUPPORT", "/flow");
        ObjectNode arguments = Json.object()
                .put(
                        "trigger_id",
                        socket.nextEnvelope().at("/payload/trigger_id").asText());
        arguments.set("view", json(FORM));
        view = app.call("views.open", arguments).at("/view/id").asText();
    }

    @AfterEach
    void stop() {
        socket.close();
        workspace.close();
    }

    @Test
    void plain_values_reach_the_app_as_slacks_state() {
        socket.answering(payload -> Optional.of(json("{'options':[" + option("Welcome", "1001") + "]}")));
        people.options(ANN, Where.view(view), "flow", "v", "wel");
        socket.answering(payload -> Optional.of(Json.object()));

        JsonNode result = submit("{'name':{'v':'Größe'},'kinds':{'v':['SURVEY','SIGN_UP']},'flow':{'v':'1001'}}");

        JsonNode values = submission().at("/view/state/values");
        assertThat(result.path("result").asText()).isEqualTo("closed");
        assertThat(values.at("/name/v")).isEqualTo(json("{'type':'plain_text_input','value':'Größe'}"));
        assertThat(values.at("/kinds/v/selected_options/0")).isEqualTo(json(option("Survey", "SURVEY")));
        assertThat(values.at("/flow/v/selected_option")).isEqualTo(json(option("Welcome", "1001")));
        assertThat(people.state(ANN).path("modals")).isEmpty();
    }

    @Test
    void what_was_not_touched_is_sent_as_it_began() {
        submit("{}");

        JsonNode values = submission().at("/view/state/values");
        assertThat(values.at("/name/v/value").asText()).isEqualTo("Welcome");
        assertThat(values.at("/kinds/v/selected_options")).hasSize(1);
        assertThat(values.at("/flow/v/selected_option").isNull()).isTrue();
    }

    @Test
    void slack_itself_refuses_what_is_missing_or_too_long() {
        assertThat(submit("{'name':{'v':''}}").at("/errors/name").asText())
                .isEqualTo("Please complete this required field.");
        assertThat(submit("{'name':{'v':'more than ten'}}").at("/errors/name").asText())
                .isEqualTo("Please enter at most 10 characters.");
        assertThat(socket.waiting()).isZero();
    }

    @Test
    void mistakes_found_by_the_app_stand_beside_the_inputs() {
        answer("{'response_action':'errors','errors':{'name':'nothing changed'}}");

        JsonNode result = submit("{}");

        assertThat(result.at("/errors/name").asText()).isEqualTo("nothing changed");
        assertThat(modal().at("/errors/name").asText()).isEqualTo("nothing changed");
    }

    @Test
    void mistakes_beside_no_input_are_a_failure() {
        answer("{'response_action':'errors','errors':{'nowhere':'x'}}");

        assertThat(submit("{}").path("result").asText()).isEqualTo("failed");
    }

    @Test
    void an_answer_can_update_the_modal_and_lay_another_on_top() {
        String second = FORM.replace("'text':'T'", "'text':'Second'");
        answer("{'response_action':'update','view':" + second + "}");
        assertThat(submit("{}").path("result").asText()).isEqualTo("updated");
        assertThat(modal().at("/title/text").asText()).isEqualTo("Second");

        answer("{'response_action':'push','view':" + FORM + "}");
        assertThat(submit("{}").path("result").asText()).isEqualTo("pushed");
        assertThat(people.state(ANN).path("modals")).hasSize(2);

        answer("{'response_action':'clear'}");
        view = modal().path("id").asText();
        assertThat(submit("{}").path("result").asText()).isEqualTo("closed");
        assertThat(people.state(ANN).path("modals")).isEmpty();
    }

    @Test
    void an_answer_with_a_view_slack_refuses_fails_and_leaves_the_modal_open() {
        answer("{'response_action':'update','view':{'type':'modal'}}");

        JsonNode result = submit("{}");

        assertThat(result.path("result").asText()).isEqualTo("failed");
        assertThat(result.path("error").asText()).contains("missing required field: title");
        assertThat(modal().at("/title/text").asText()).isEqualTo("T");
    }

    @Test
    void options_are_asked_for_only_when_enough_was_typed() {
        assertThat(people.options(ANN, Where.view(view), "flow", "v", "w").path("options"))
                .isEmpty();
        assertThat(socket.waiting()).isZero();

        answer("{'options':[" + option("Welcome", "1001") + "]}");
        JsonNode served = people.options(ANN, Where.view(view), "flow", "v", "we");

        assertThat(served.at("/options/0/value").asText()).isEqualTo("1001");
        assertThat(socket.nextEnvelope().at("/payload/value").asText()).isEqualTo("we");
    }

    @Test
    void a_value_that_is_no_option_cannot_be_chosen() {
        assertThatExceptionOfType(CannotDo.class)
                .isThrownBy(() -> submit("{'kinds':{'v':['INVENTED']}}"))
                .withMessage("`INVENTED` is no option of `v`");
    }

    @Test
    void the_app_is_told_that_a_modal_was_closed_when_it_wants_to_know() {
        people.close(ANN, view);

        JsonNode payload = socket.nextEnvelope().path("payload");
        assertThat(payload.path("type").asText()).isEqualTo("view_closed");
        assertThat(payload.path("is_cleared").asBoolean()).isFalse();
        assertThat(people.state(ANN).path("modals")).isEmpty();
    }

    @Test
    void nobody_else_sees_or_sends_the_modal() {
        assertThat(people.state("U0APPROV1").path("modals")).isEmpty();
        assertThatExceptionOfType(CannotDo.class).isThrownBy(() -> people.submit("U0APPROV1", view, Json.object()));
    }

    private void answer(String ack) {
        socket.answering(payload -> Optional.of(json(ack)));
    }

    private JsonNode submit(String values) {
        return people.submit(ANN, view, json(values));
    }

    private JsonNode submission() {
        JsonNode payload = socket.nextEnvelope().path("payload");
        return payload.path("type").asText().equals("view_submission") ? payload : submission();
    }

    private JsonNode modal() {
        JsonNode modals = people.state(ANN).path("modals");
        return modals.get(modals.size() - 1);
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"')).orElseThrow();
    }

    private static String input(String blockId, String element, boolean optional) {
        return "{'type':'input','block_id':'" + blockId + "','optional':" + optional
                + ",'label':{'type':'plain_text','text':'" + blockId + "'},'element':" + element + "}";
    }

    private static String option(String text, String value) {
        return "{'text':{'type':'plain_text','text':'" + text + "'},'value':'" + value + "'}";
    }
}
