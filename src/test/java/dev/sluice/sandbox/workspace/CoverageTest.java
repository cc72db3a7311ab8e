package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class CoverageTest {
    @Test
    void the_list_of_covered_methods_is_what_the_workspace_answers() throws IOException {
        try (Workspace workspace = Workspace.start(0, InstantSource.system())) {
            assertThat(covered().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(workspace.methods());
        }
    }

    @Test
    void every_covered_method_is_called_in_the_test_it_names() throws IOException {
        Properties covered = covered();
        for (String method : covered.stringPropertyNames()) {
            Path test = Path.of("src/test/java/dev/sluice/sandbox/workspace", covered.getProperty(method) + ".java");

            assertThat(test).as(method).content(StandardCharsets.UTF_8).contains("\"" + method + "\"");
        }
    }

    private static Properties covered() throws IOException {
        Properties covered = new Properties();
        String name = "/sandbox/slack-methods.properties";
        try (InputStream in = Objects.requireNonNull(CoverageTest.class.getResourceAsStream(name), name)) {
            covered.load(in);
        }
        return covered;
    }
}
