package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue says of each operation what CAMS's pages say. */
class OperationTest {
    @ParameterizedTest
    @CsvSource({
        "CREATE_FLOW,            CreateFlow,          CREATE, writes, once",
        "GET_FLOW,               GetFlow,             GET,    reads,  again",
        "LIST_FLOW,              ListFlow,            LIST,   reads,  again",
        "MODIFY_FLOW,            ModifyFlow,          GET,    writes, again",
        "PUBLISH_FLOW,           PublishFlow,         GET,    writes, again",
        "DEPRECATE_FLOW,         DeprecateFlow,       GET,    writes, again",
        "DELETE_FLOW,            DeleteFlow,          GET,    writes, again",
        "GET_FLOW_PREVIEW_URL,   GetFlowPreviewUrl,   GET,    reads,  again",
        "GET_FLOW_JSON_ASSET,    GetFlowJSONAssest,   GET,    reads,  again",
        "UPDATE_FLOW_JSON_ASSET, UpdateFlowJSONAsset, UPDATE, writes, once",
        "SYNC_FLOW,              SyncFlow,            UPDATE, writes, again"
    })
    void each_operation_has_its_action_level_and_effect(
            Operation operation, String action, Operation.AccessLevel level, String does, String maySend) {
        assertThat(operation.action()).isEqualTo(action);
        assertThat(operation.permission()).isEqualTo("cams:" + action);
        assertThat(operation.accessLevel()).isEqualTo(level);
        assertThat(operation.isWrite()).isEqualTo(does.equals("writes"));
        assertThat(operation.isRepeatable()).isEqualTo(maySend.equals("again"));
    }

    @Test
    void three_of_the_eleven_can_be_called() {
        assertThat(Operation.values()).hasSize(11);
        assertThat(Arrays.stream(Cams.class.getMethods())
                        .filter(method -> method.getReturnType() == Reply.class)
                        .map(Method::getName))
                .containsExactlyInAnyOrder("getFlow", "listFlows", "modifyFlow");
    }
}
