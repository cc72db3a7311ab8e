package dev.sluice;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Placeholder until the workspace lands. */
@Command(name = "sandbox", description = "Run the whole thing on this computer.")
final class SandboxCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
