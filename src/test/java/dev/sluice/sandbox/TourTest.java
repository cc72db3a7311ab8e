package dev.sluice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sandbox.workspace.PeopleClient;
import dev.sluice.sandbox.workspace.Workspace;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class TourTest {
    @Test
    void without_an_app_the_tour_stops_and_says_why() {
        StringBuilder out = new StringBuilder();

        try (Workspace workspace = Workspace.start(0, InstantSource.system())) {
            URI address = URI.create("http://127.0.0.1:" + workspace.port() + "/");
            assertThat(Tour.run(new PeopleClient(address), out)).isEqualTo(1);
        }

        assertThat(out.toString().lines())
                .containsExactly(
                        "ann     /flow edit 1002",
                        "tour    stopped: there is no modal with a field labelled Name; "
                                + "Slack says: /flow failed because the app did not respond");
    }
}
