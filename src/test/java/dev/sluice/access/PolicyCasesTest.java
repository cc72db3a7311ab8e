package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.cases.PolicyCase;
import dev.sluice.access.cases.PolicyCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every policy case, one node per case. */
final class PolicyCasesTest {
    private static final Path CASES = Path.of("src/test/resources/policy");

    @TestFactory
    Stream<DynamicContainer> every_case_is_decided_as_it_says() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(file -> DynamicContainer.dynamicContainer(
                            String.valueOf(file.getFileName()), file.toUri(), cases(file)));
        }
    }

    private static Stream<DynamicTest> cases(Path file) {
        return read(file)
                .map(one -> DynamicTest.dynamicTest(one.id() + " " + one.why(), file.toUri(), () -> {
                    PolicyCase.Outcome outcome = one.run();

                    assertThat(outcome.passed()).as(outcome.text()).isTrue();
                }));
    }

    private static Stream<PolicyCase> read(Path file) {
        try {
            return PolicyCases.read(Files.readString(file)).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
