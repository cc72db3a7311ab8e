package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Request;
import dev.sluice.access.decision.ResourceName;
import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.FakeDirectory;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.UserId;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** What Prometheus reads about deciding. */
final class MetricsTest {
    @Test
    void decisions_are_counted_by_outcome_and_people_by_what_is_remembered() {
        var directory = new FakeDirectory().with("U0ANN", "S0SUPPORT");
        var people = new PermissionMap(directory, PermissionMap.Timing.USUAL, Runnable::run);
        var settings = new Policies()
                .with(
                        "Editor",
                        "{'Effect': 'Allow', 'Action': 'cams:GetFlow', 'Resource': '*'}",
                        "{'Effect': 'Deny', 'Action': 'cams:DeleteFlow', 'Resource': '*'}")
                .attach("Editor", "everyone")
                .settings();
        var access = new Access(settings, people, InstantSource.fixed(Instant.EPOCH));
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        people.bindTo(meters);
        access.bindTo(meters);

        access.decide(new UserId("U0ANN"), request(ActionName.GET_FLOW));
        access.decide(new UserId("U0ANN"), request(ActionName.GET_FLOW));
        access.decide(new UserId("U0ANN"), request(ActionName.DELETE_FLOW));
        access.decide(new UserId("U0ANN"), request(ActionName.MODIFY_FLOW));
        access.decide(new UserId("U0STRANGE"), request(ActionName.GET_FLOW));
        directory.breakDown(DirectoryException.Kind.UNREACHABLE);
        access.decide(new UserId("U0BOB"), request(ActionName.GET_FLOW));

        assertThat(meters.scrape())
                .contains("sluice_decisions_total{outcome=\"allow\"} 2.0")
                .contains("sluice_decisions_total{outcome=\"explicit_deny\"} 1.0")
                .contains("sluice_decisions_total{outcome=\"implicit_deny\"} 1.0")
                .contains("sluice_decisions_total{outcome=\"barred\"} 1.0")
                .contains("sluice_decisions_total{outcome=\"unavailable\"} 1.0")
                .contains("cache_size{cache=\"permissions\"} 2.0")
                .contains("cache_gets_total{cache=\"permissions\",result=\"hit\"} 3.0")
                .contains("cache_load_duration_seconds");
    }

    private static Request request(ActionName action) {
        return new Request(action, ResourceName.flow("ap-southeast-1", "1", "1001"), Context.empty());
    }
}
