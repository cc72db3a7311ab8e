package dev.sluice.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * Runs a class of JMH benchmarks in a process of its own. What JMH generates for it is made and compiled here, on
 * demand, so that the build knows nothing of it.
 */
final class MicroBench {
    private static final Path GENERATED = Path.of("target", "jmh");

    private MicroBench() {}

    static void run(Class<?> benchmarks, String... options) throws Exception {
        String classPath = classPath();
        generate(benchmarks, classPath);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                GENERATED + File.pathSeparator + classPath,
                "org.openjdk.jmh.Main",
                benchmarks.getSimpleName()));
        command.addAll(List.of(options));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("JMH ended with " + exit);
        }
    }

    private static void generate(Class<?> benchmarks, String classPath) throws IOException {
        Files.createDirectories(GENERATED);
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    GENERATED.toString(),
                    "-cp",
                    classPath,
                    "-processorpath",
                    classPath,
                    "-processor",
                    "org.openjdk.jmh.generators.BenchmarkProcessor");
            var task = compiler.getTask(null, files, null, options, List.of(benchmarks.getName()), null);
            if (!task.call()) {
                throw new IllegalStateException("what JMH generated for " + benchmarks + " does not compile");
            }
        }
    }

    /** Inside Maven the class path is that of the loader, not that of the process. */
    private static String classPath() throws URISyntaxException {
        if (MicroBench.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> all = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                all.add(Path.of(url.toURI()).toString());
            }
            return String.join(File.pathSeparator, all);
        }
        return String.join(
                File.pathSeparator,
                Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator)));
    }
}
