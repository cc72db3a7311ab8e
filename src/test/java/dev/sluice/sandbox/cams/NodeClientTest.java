package dev.sluice.sandbox.cams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.sandbox.NodePackages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The emulator against a client that is not ours, so that the two cannot agree on a mistake: the official one for Node,
 * which signs by itself and sends its parameters as a form body.
 */
class NodeClientTest {
    private static final NodePackages CLIENT =
            new NodePackages("node-cams", "@alicloud/cams20200606@1.4.2", "@alicloud/openapi-client@0.4.15");
    private static final Path SCRIPT =
            Path.of("src/test/resources/node/flows.js").toAbsolutePath();

    private final CamsEmulator emulator = CamsEmulator.start(0, InstantSource.system());

    @BeforeEach
    void install(TestReporter reporter) throws IOException, InterruptedException {
        Optional<String> problem = CLIENT.install();
        problem.ifPresent(why -> reporter.publishEntry("not tested with the official Node client", why));
        assumeTrue(problem.isEmpty(), () -> problem.orElse(""));
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void the_official_client_is_answered_as_its_documents_say() throws IOException, InterruptedException {
        String printed = CLIENT.node(SCRIPT.toString(), emulator.address().getAuthority())
                .orElseThrow();

        List<JsonNode> told = lines(printed);
        assertThat(told)
                .extracting(line -> line.path("call").asText() + ": "
                        + line.path("code").asText() + " " + line.path("status").asInt())
                .containsExactly(
                        "get: OK 200",
                        "list: OK 200",
                        "modify: OK 200",
                        "unknown flow: Unknown.ResourceOwnerId 400",
                        "token: OK 200",
                        "wrong secret: SignatureDoesNotMatch 400",
                        "denied: Ram.PermissionDeny 400",
                        "burst: OK 200",
                        "burst: OK 200",
                        "burst: OK 200",
                        "burst: OK 200",
                        "burst: OK 200",
                        "burst: System.LimitControl 400");
        JsonNode got = told.get(0).path("data");
        assertThat(got.path("flowName").asText()).isEqualTo("Book an appointment");
        assertThat(got.path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(told.get(1).path("data")).hasSizeGreaterThan(5);
        assertThat(told.get(2).path("requestId").asText()).isNotBlank();
        StoredFlow kept = emulator.flows().get(0);
        assertThat(kept.name()).isEqualTo("orders v2 ~*é+&/烟 100%");
        assertThat(kept.categories()).containsExactly("SURVEY", "OTHER");
    }

    @Test
    void the_example_that_newcomers_are_shown_works_as_it_stands() throws IOException, InterruptedException {
        String welcome = CamsOnly.welcome(emulator);
        int from = welcome.indexOf("node -e '") + "node -e '".length();

        String printed = CLIENT.node("-e", welcome.substring(from, welcome.indexOf("'\n", from)))
                .orElseThrow();

        assertThat(printed).contains("Welcome", "code: 'OK'");
    }

    private static List<JsonNode> lines(String printed) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (String line : printed.split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(new ObjectMapper().readTree(line));
            }
        }
        return lines;
    }
}
