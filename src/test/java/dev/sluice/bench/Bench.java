package dev.sluice.bench;

import dev.sluice.slack.HomeBench;
import java.util.List;

/**
 * All measurements that the README quotes, one after another; with the argument {@code cams} the long ones of the CAMS
 * side instead, which take a quarter of an hour; with {@code audit} those of the ledger; with {@code access} those of
 * deciding; with {@code changes-store} those of the store of changes; with {@code slack} those of forms and the App
 * Home.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("cams")) {
            CallBench.main(arguments);
            ChangesBench.main(arguments);
            return;
        }
        if (List.of(arguments).contains("audit")) {
            AuditBench.main(arguments);
            return;
        }
        if (List.of(arguments).contains("access")) {
            MicroBench.run(AccessBench.class, "-prof", "gc");
            return;
        }
        if (List.of(arguments).contains("changes-store")) {
            StoreBench.main(arguments);
            return;
        }
        if (List.of(arguments).contains("slack")) {
            HelpBench.main(arguments);
            HomeBench.main(arguments);
            EditBench.main(arguments);
            return;
        }
        AppBench.main(arguments);
        ThrottleBench.main(arguments);
    }
}
