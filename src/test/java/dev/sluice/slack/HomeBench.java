package dev.sluice.slack;

import dev.sluice.access.people.UserId;
import dev.sluice.cams.FakeCams;
import dev.sluice.change.Asker;
import dev.sluice.change.Proposal;
import dev.sluice.change.Questions;
import dev.sluice.change.Rights;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.SpaceId;
import dev.sluice.slack.command.CommandName;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What it takes to draw an App Home, all but the call of Slack: reading, deciding, writing the view. 2,000 changes
 * wait, each with a name of 200 letters, and the person could decide about all of them.
 */
public final class HomeBench {
    private static final String ACCOUNT = "1111222233334444";
    private static final SpaceId SPACE = new SpaceId("cams-eu");
    private static final int WAITING = 2_000;
    private static final int TIMES = 500;

    private HomeBench() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("sluice-home-bench");
        Rights rights = Permitted.approving(ACCOUNT);
        var account = new Account(ACCOUNT, Permitted.REGION, new FakeCams(), Map.of(SPACE, "Shop EU"));
        try (var room = new ChangeRoom(folder, rights, List.of(account))) {
            for (int i = 0; i < WAITING; i++) {
                room.changes.propose(proposal(i));
            }
            var questions = new Questions(rights, InstantSource.system());
            var desk = new HomeDesk(
                    List.of(account),
                    room.changes,
                    room.overview,
                    questions,
                    room.preferences,
                    Permitted.readers(),
                    new CardAddresses(room.overview, new Addresses("https://shop.slack.com/")),
                    CommandName.USUAL);
            var nanos = new long[TIMES];
            var worked = new long[TIMES];
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            int length = 0;
            for (int round = 0; round < 2; round++) { // the first one warms up
                for (int i = 0; i < TIMES; i++) {
                    long begun = System.nanoTime();
                    long idle = threads.getCurrentThreadCpuTime();
                    length = desk.draw(new UserId("U0BOB"), "T0SHOP").length();
                    nanos[i] = System.nanoTime() - begun;
                    worked[i] = threads.getCurrentThreadCpuTime() - idle;
                }
            }
            Arrays.sort(nanos);
            Arrays.sort(worked);
            out.printf(
                    Locale.ROOT,
                    "App Home drawn among %d that wait: p50 %.1f ms, p99 %.1f ms, slowest %.1f ms;"
                            + " processor time p50 %.1f ms, p99 %.1f ms; %d characters%n",
                    room.changes.awaiting(WAITING).size(),
                    nanos[TIMES / 2] / 1e6,
                    nanos[TIMES * 99 / 100] / 1e6,
                    nanos[TIMES - 1] / 1e6,
                    worked[TIMES / 2] / 1e6,
                    worked[TIMES * 99 / 100] / 1e6,
                    length);
        }
    }

    private static Proposal proposal(int number) {
        var flow = new Flow(
                new FlowId(Integer.toString(1_000 + number)),
                SPACE,
                "Welcome",
                Categories.of("SIGN_UP"),
                FlowStatus.PUBLISHED,
                null);
        String name = ("Welcome " + number + " ").repeat(20).substring(0, 200).strip();
        return new Proposal(
                new Asker(new UserId(number % 2 == 0 ? "U0ANN" : "U0BOB"), "T0SHOP", "C01SUPPORT", "s" + number),
                ACCOUNT,
                flow,
                new FlowEdit(flow.id(), SPACE, name, Categories.of("OTHER")),
                "because");
    }
}
