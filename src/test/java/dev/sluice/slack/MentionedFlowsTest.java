package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.flow.Categories;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowSummary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which flows people mean by what they write. */
final class MentionedFlowsTest {
    private static final List<FlowSummary> FLOWS = List.of(
            flow("1001", "Welcome"),
            flow("1002", "Welcome back"),
            flow("1003", "Where is my parcel?"),
            flow("1004", "预约到店服务"),
            flow("1005", "预约"),
            flow("1006", "A"),
            flow("1007", "约"),
            flow("1008", "Welcome"),
            flow("AB12", "Größe"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "please rename 1002 ; 1002",
                "(1003) ; 1003",
                "21003 10030 v1003 ; ''",
                "１００３ ; 1003",
                "WELCOME BACK is a bad name ; 1002",
                "“Welcome   back”, and welcome! ; 1001 1002 1008",
                "you are welcomed ; ''",
                "where is my parcel ; ''",
                "Where is my parcel?? ; 1003",
                "把预约到店服务改一下 ; 1004",
                "把预约改一下 ; 1005",
                "a flow ; ''",
                "<@U1003> <#C1003|1003> <!subteam^S1003> hello ; ''",
                "<https://x.example/1001|see 1003> ; 1001 1003",
                "'R&amp;D wants the grösse' ; ''",
                "the größe ab12 ; AB12",
                "'' ; ''",
            })
    void flows_are_found_by_id_and_by_name(String text, String found) {
        List<String> ids = MentionedFlows.in(text, FLOWS).stream()
                .map(flow -> flow.id().value())
                .toList();

        assertThat(String.join(" ", ids)).isEqualTo(found);
    }

    private static FlowSummary flow(String id, String name) {
        return new FlowSummary(new FlowId(id), null, name, Categories.of("OTHER"));
    }
}
