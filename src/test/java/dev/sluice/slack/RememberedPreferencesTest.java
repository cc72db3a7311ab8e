package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Chosen;
import dev.sluice.change.Preference;
import dev.sluice.change.Preferences;
import dev.sluice.words.Language;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people chose is known at once, and a database that hangs keeps nobody waiting. */
final class RememberedPreferencesTest {
    private static final UserId ANN = new UserId("U0EDITOR1");
    private static final Preference CHINESE = Preference.USUAL.reading(Language.CHINESE);

    private final Background background = new Background();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void what_was_chosen_here_holds_at_once() {
        var remembered = new RememberedPreferences(new Chosen(), background);

        assertThat(remembered.of(ANN)).isEqualTo(Preference.USUAL);
        remembered.put(ANN, CHINESE);

        assertThat(remembered.of(ANN)).isEqualTo(CHINESE);
    }

    @Test
    @Timeout(5)
    void nobody_waits_for_a_database_that_hangs_and_later_it_is_known() {
        var hangs = new CountDownLatch(1);
        var remembered = new RememberedPreferences(
                new Preferences() {
                    @Override
                    public Preference of(UserId who) {
                        try {
                            hangs.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return CHINESE;
                    }

                    @Override
                    public void put(UserId who, Preference preference) {}
                },
                background);

        assertThatThrownBy(() -> remembered.of(ANN)).hasMessageContaining("not known in time");
        hangs.countDown();

        Awaitility.await()
                .atMost(Duration.ofSeconds(3))
                .ignoreExceptions()
                .until(() -> remembered.of(ANN).equals(CHINESE));
    }
}
