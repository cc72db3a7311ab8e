package dev.sluice.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.grammar.PolicyDocument;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand statements about something else cost next to nothing. */
final class ManyStatementsTest {
    private static final int STATEMENTS = 10_000;
    private static final int PER_DOCUMENT = 20;
    private static final Request MODIFY =
            new Request(ActionName.MODIFY_FLOW, ResourceName.flow("ap-southeast-1", "1", "1001"), Context.empty());

    @Test
    @Timeout(60)
    void statements_about_other_actions_or_resources_are_not_looked_at() {
        List<IntFunction<String>> kinds = List.of(
                i -> statement("cams:Action" + i, "*"),
                i -> statement("cams:Get" + i + "*", "*"),
                i -> statement("service" + i + ":*", "*"),
                i -> statement("cams:ModifyFlow", "acs:cams:*:*:flow/2" + i));
        for (IntFunction<String> kind : kinds) {
            List<String> met = new ArrayList<>();
            StatementIndex index = new StatementIndex(documents(kind));
            Layers layers = new Layers(List.of(), List.of(index), true);

            for (int i = 0; i < 1_000; i++) {
                assertThat(layers.decide(MODIFY).allows()).isFalse();
            }
            index.eachCovering(new Facts(MODIFY, true, false), entry -> met.add(entry.policy()));

            assertThat(met).isEmpty();
            assertThat(index.all()).hasSize(STATEMENTS);
        }
    }

    @Test
    @Timeout(60)
    void looking_around_for_near_misses_ends() {
        StatementIndex index =
                new StatementIndex(documents(i -> statement("cams:ModifyFlow", "acs:cams:*:*:flow/" + i)));
        Layers layers = new Layers(List.of(), List.of(index), true);

        Decision allowed = layers.decide(MODIFY);
        Decision denied = layers.decide(new Request(ActionName.MODIFY_FLOW, ResourceName.ALL, Context.empty()));

        assertThat(allowed.allows()).isTrue();
        assertThat(denied)
                .isInstanceOfSatisfying(
                        Decision.Deny.class,
                        deny -> assertThat(deny.nearMisses()).hasSize(8));
    }

    @Test
    @Timeout(60)
    void statements_about_the_same_are_told_apart_by_their_conditions() {
        StatementIndex index = new StatementIndex(documents(i -> "{\"Effect\":\"" + (i % 2 == 0 ? "Allow" : "Deny")
                + "\",\"Action\":\"cams:ModifyFlow\",\"Resource\":\"*\",\"Condition\":{\"StringLike\":{\"cams:FlowName\":[\"Shop "
                + i + "\",\"Brand " + i + " *\",\"*of " + i + "\",\"*(" + i + ")*\"]}}}"));
        Layers layers = new Layers(List.of(), List.of(index), true);

        for (int i = 0; i < 1_000; i++) {
            assertThat(layers.decide(named("Shop " + i)).allows()).isEqualTo(i % 2 == 0);
            assertThat(layers.decide(named("Brand " + i + " v2")).allows()).isEqualTo(i % 2 == 0);
            assertThat(layers.decide(named("House of " + i)).allows()).isEqualTo(i % 2 == 0);
            assertThat(layers.decide(named("New (" + i + ") (" + i + ")!")).allows())
                    .isEqualTo(i % 2 == 0);
            assertThat(layers.decide(named("shop " + i)).allows()).isFalse();
        }
    }

    @Test
    @Timeout(60)
    void a_decision_allocates_no_more_when_more_statements_want_other_numbers_times_and_texts() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<IntFunction<String>> kinds = List.of(
                i -> "\"DateGreaterThan\":{\"acs:CurrentTime\":\"" + second(i) + "\"},\"DateLessThan\":"
                        + "{\"acs:CurrentTime\":\"" + second(i + 1) + "\"}",
                i -> "\"DateEquals\":{\"acs:CurrentTime\":\"" + second(i) + "\"}",
                i -> "\"NumericGreaterThan\":{\"sluice:Approvals\":\"" + (i + 10) + "\"}",
                i -> "\"NumericLessThanEquals\":{\"cams:FlowStatus\":\"-" + i + ".5\"}",
                i -> "\"IpAddress\":{\"acs:SourceIp\":\"10." + i % 100 + "." + i / 100 + ".0/24\"}",
                i -> "\"StringLike\":{\"cams:FlowName\":\"Shop " + i + " *\"}");
        for (IntFunction<String> kind : kinds) {
            IntFunction<String> statement =
                    i -> "{\"Effect\":\"Deny\",\"Action\":\"cams:*\",\"Resource\":\"*\",\"Condition\":{" + kind.apply(i)
                            + "}}";
            Layers few = new Layers(List.of(), List.of(new StatementIndex(documents(100, statement))), true);
            Layers many = new Layers(List.of(), List.of(new StatementIndex(documents(STATEMENTS, statement))), true);

            assertThat(allocated(threads, many)).isLessThan(allocated(threads, few) + 500);
        }
    }

    private static String second(int i) {
        return Instant.parse("2026-11-24T00:00:00Z").plusSeconds(i).toString();
    }

    /** The least of some tries: what else happens in the thread only ever adds to it. */
    private static long allocated(com.sun.management.ThreadMXBean threads, Layers layers) {
        Context context = Context.of(Map.of(
                "acs:CurrentTime", List.of("2026-11-24T00:00:00.5Z"),
                "cams:FlowName", List.of("Shop"),
                "cams:FlowStatus", List.of("7"),
                "sluice:Approvals", List.of("9")));
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 1_000; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            layers.decide(MODIFY.in(context));
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    private static Request named(String flow) {
        return MODIFY.in(Context.empty().with(ContextKey.FLOW_NAME, flow));
    }

    private static List<PolicyDocument> documents(IntFunction<String> statement) {
        return documents(STATEMENTS, statement);
    }

    private static List<PolicyDocument> documents(int number, IntFunction<String> statement) {
        List<PolicyDocument> documents = new ArrayList<>();
        for (int from = 0; from < number; from += PER_DOCUMENT) {
            List<String> statements = new ArrayList<>();
            for (int i = from; i < from + PER_DOCUMENT; i++) {
                statements.add(statement.apply(i));
            }
            String json = "{\"Version\":\"1\",\"Statement\":[" + String.join(",", statements) + "]}";
            documents.add(PolicyDocument.parse("P" + from, json).match(good -> good.document(), bad -> {
                throw new AssertionError(bad.findings().toString());
            }));
        }
        return documents;
    }

    private static String statement(String action, String resource) {
        return "{\"Effect\":\"Allow\",\"Action\":\"" + action + "\",\"Resource\":\"" + resource + "\"}";
    }
}
