package dev.sluice.bench;

import dev.sluice.access.Access;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Request;
import dev.sluice.access.decision.ResourceName;
import dev.sluice.access.grammar.Parsed;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.patterns.Wildcard;
import dev.sluice.access.people.UserId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What deciding costs, the person being known; what reading a document costs; what a pattern of stars costs. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AccessBench {
    private static final UserId WHO = new UserId("U0EDITOR1");
    private static final Request MODIFY = new Request(
            ActionName.MODIFY_FLOW,
            ResourceName.flow("ap-southeast-1", "1234567890123456", "1001"),
            Context.of(Map.of(
                    "slack:ChannelId", List.of("C01SUPPORT"),
                    "cams:FlowName", List.of("Shop 9999 v2"),
                    "cams:CurrentFlowName", List.of("Shop 9999"),
                    "cams:Categories", List.of("SURVEY"),
                    "cams:CurrentCategories", List.of("SIGN_UP"),
                    "cams:ChangedField", List.of("FlowName", "Categories"),
                    "cams:FlowStatus", List.of("DRAFT"),
                    "cams:CustSpaceId", List.of("cams-1sdkjwen2"))));

    /** The policies of a team: 20 documents of 10 statements, some of them conditional, one freeze window each. */
    @State(Scope.Benchmark)
    public static class Team {
        final Access access = AccessLoad.team();
    }

    /** Ten thousand statements about the one action, told apart by their conditions only. */
    @State(Scope.Benchmark)
    public static class Crowd {
        @Param
        public StatementKind kind = StatementKind.NAMES;

        Access access = AccessLoad.team();

        @Setup
        public void fill() {
            access = AccessLoad.crowd(kind);
        }
    }

    /** A document of the greatest length, and a pattern of stars with the name that it almost matches. */
    @State(Scope.Benchmark)
    public static class Texts {
        final String document = AccessLoad.longestDocument();
        final Wildcard stars = Wildcard.of("*a".repeat(2_000) + "b");
        final String name = "a".repeat(1_999) + "b";
    }

    @Benchmark
    public Decision decideBy200(Team team) {
        return team.access.decide(WHO, MODIFY);
    }

    @Benchmark
    public Decision decideBy10000(Crowd crowd) {
        return crowd.access.decide(WHO, MODIFY);
    }

    @Benchmark
    public Parsed compile6144(Texts texts) {
        return PolicyDocument.parse("Longest", texts.document);
    }

    @Benchmark
    public boolean match2000Stars(Texts texts) {
        return texts.stars.matches(texts.name);
    }
}
