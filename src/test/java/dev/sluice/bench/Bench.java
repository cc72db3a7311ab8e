package dev.sluice.bench;

/** All measurements that the README quotes, one after another. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        AppBench.main(arguments);
        ThrottleBench.main(arguments);
    }
}
