package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.cams.FakeCams;
import dev.sluice.change.Backlog;
import dev.sluice.slack.cards.Check;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is wrong is said in words, and marked. */
final class HealthTest {
    private static final Backlog NOTHING = new Backlog(0, 0, Duration.ZERO, Duration.ZERO, 0, Duration.ZERO);
    private static final Account MAIN = new Account("1234", "ap-southeast-1", new FakeCams(), Map.of());

    /** How things are. */
    private record Things(boolean databaseAnswers, Backlog backlog, Optional<String> problem) implements Vitals {
        @Override
        public Optional<String> keyProblem(String account) {
            return problem;
        }
    }

    private static List<String> said(Vitals vitals, boolean isConnected) {
        return Health.checks(List.of(MAIN), vitals, isConnected).stream()
                .map(check -> (check.isWell() ? "+ " : "- ") + check.text().inEnglish())
                .toList();
    }

    @Test
    void all_is_well() {
        assertThat(said(new Things(true, NOTHING, Optional.empty()), true))
                .containsExactly(
                        "+ The database answers.",
                        "+ Slack is connected.",
                        "+ CAMS, account 1234: 0 of 0 calls a second in use.",
                        "+ No change is waiting for CAMS.",
                        "+ No change waits for approval.",
                        "+ All messages are delivered.");
    }

    @Test
    void account_is_called_what_the_settings_call_it() {
        var named = new Account("1234", "main", "ap-southeast-1", new FakeCams(), Map.of());

        assertThat(Health.checks(List.of(named), new Things(true, NOTHING, Optional.empty()), true))
                .extracting(check -> check.text().inEnglish())
                .contains("CAMS, account main (1234): 0 of 0 calls a second in use.");
    }

    @Test
    void nothing_is() {
        assertThat(said(new Things(false, NOTHING, Optional.of("there is none")), false))
                .containsExactly(
                        "- The database does not answer. Nothing can be asked for or approved.",
                        "- Slack is not connected. New requests may not arrive.",
                        "- CAMS, account 1234: calls can't be signed, since there is none.");
    }

    @Test
    void long_waits_are_marked_and_short_ones_are_not() {
        var busy = new Backlog(3, 2, Duration.ofSeconds(90), Duration.ofSeconds(1), 1, Duration.ofSeconds(1));
        var stuck = new Backlog(1, 1, Duration.ofMinutes(119), Duration.ofHours(3), 2, Duration.ofMinutes(6));

        assertThat(said(new Things(true, busy, Optional.empty()), true))
                .contains(
                        "+ 2 changes are waiting for CAMS, the oldest for 90 seconds.",
                        "+ 3 changes wait for approval.",
                        "+ 1 message is not delivered yet, the oldest for 1 second.");
        assertThat(said(new Things(true, stuck, Optional.empty()), true))
                .contains(
                        "- 1 change is waiting for CAMS, the oldest for 119 minutes.",
                        "- For 3 hours a change could have been run, and was not.",
                        "- 2 messages are not delivered yet, the oldest for 6 minutes.");
    }

    @Test
    void database_that_fails_just_then_is_no_failure_of_the_answer() {
        Vitals failing = new Vitals() {
            @Override
            public boolean databaseAnswers() {
                return true;
            }

            @Override
            public Backlog backlog() {
                throw new IllegalStateException("gone");
            }

            @Override
            public Optional<String> keyProblem(String account) {
                return Optional.empty();
            }
        };

        assertThat(Health.checks(List.of(MAIN), failing, true))
                .extracting(Check::isWell)
                .hasSize(3)
                .containsOnly(true);
    }
}
