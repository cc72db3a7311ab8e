package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Of every change that was asked for there is one row, one effect, one result, one card; and the ledger is whole. */
final class OneOfEach {
    private static final Pattern MESSAGE = Pattern.compile("\"message\\\\?\":\\\\?\"(\\d+)");

    private final Sandbox sandbox;
    private final Records records;

    OneOfEach(Sandbox sandbox, Records records) {
        this.sandbox = sandbox;
        this.records = records;
    }

    /** Looks at all of them, and answers how many there are. */
    int of(List<Pursuit> all) {
        int changes = 0;
        for (Pursuit pursuit : all) {
            List<Map.Entry<String, String>> stored = records.changes(pursuit.name);
            assertThat(stored).as(pursuit.name).hasSizeLessThanOrEqualTo(1);
            if (pursuit.isAcknowledged()) {
                assertThat(stored).as(pursuit.name).hasSize(1);
            }
            changes += stored.size();
            stored.forEach(change -> look(pursuit, change.getKey(), change.getValue()));
        }
        assertThat(records.touches()).isEmpty();
        assertThat(posted()).doesNotHaveDuplicates();
        return changes;
    }

    private void look(Pursuit pursuit, String id, String state) {
        assertThat(state).as(pursuit.name).isEqualTo("SUCCEEDED");
        assertThat(sandbox.cams().calls().stream()
                        .filter(call -> call.api().equals("ModifyFlow")
                                && call.code().equals("OK")
                                && pursuit.name.equals(call.parameters().get("FlowName"))))
                .as("effects of " + pursuit.name)
                .hasSize(1);
        String ofChange = "change_id = '" + id + "'";
        assertThat(records.count("change_event", ofChange + " and kind = 'ASKED'"))
                .isOne();
        assertThat(records.count("change_event", ofChange + " and kind = 'APPROVED'"))
                .isEqualTo(2);
        assertThat(records.count("change_event", ofChange + " and kind = 'RESULT'"))
                .isOne();
        assertThat(records.count("card", ofChange)).isOne();
        assertThat(pursuit.texts("changed flow", "took"))
                .as("results of " + pursuit.name)
                .hasSize(1);
        assertThat(pursuit.texts("wants to change flow"))
                .as("stale cards of " + pursuit.name)
                .isEmpty();
        assertThat(pursuit.texts("changed flow", "Approved by"))
                .as("cards of " + pursuit.name)
                .hasSize(1);
    }

    /** The numbers of the messages that Slack took, as long as its log reaches back. */
    private List<String> posted() {
        var numbers = new ArrayList<String>();
        sandbox.workspace().traffic().stream()
                .filter(one ->
                        one.name().equals("chat.postMessage") && one.outcome().equals("ok"))
                .map(one -> MESSAGE.matcher(one.content().toString()))
                .filter(Matcher::find)
                .forEach(found -> numbers.add(found.group(1)));
        Map<String, Long> names = sandbox.workspace().traffic().stream()
                .collect(Collectors.groupingBy(
                        one -> one.name() + " " + one.outcome(), TreeMap::new, Collectors.counting()));
        assertThat(numbers).as("posts among %s", names).isNotEmpty();
        return numbers;
    }
}
