package dev.sluice.change.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import dev.sluice.access.people.UserId;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.JdbiRemover;
import dev.sluice.change.JdbiErasure;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One-time codes: which count, once, and what becomes of somebody who guesses. */
final class TotpFactorsTest {
    private static final UserId BOB = new UserId("U0APPROV1");
    private static final UserId CHO = new UserId("U0APPROV2");
    private static final FactorKey KEY = FactorKey.ofBase64(Base64.getEncoder().encodeToString(new byte[32]));
    private Instant now = Instant.parse("2026-03-02T09:00:05Z");
    private Database database;
    private JdbiFactors store;
    private TotpFactors factors;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
        store = new JdbiFactors(database.jdbi(), new JdbiLedger(database.jdbi()));
        factors = with(KEY);
    }

    private TotpFactors with(@Nullable FactorKey key) {
        return new TotpFactors(store, key, () -> now);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Appendix B of RFC 6238, cut to six digits. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1234567890,005924", "2000000000,279037", "20000000000,353130"})
    void codes_are_those_of_the_standard(long second, String code) throws Exception {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(code(BaseEncoding.base32().encode(secret), Instant.ofEpochSecond(second)))
                .isEqualTo(code);
    }

    @Test
    void a_code_of_this_half_minute_or_the_ones_beside_it_counts_once() throws Exception {
        String secret = factors.register(BOB);

        for (int steps : List.of(-1, 0, 1)) {
            String code = code(secret, now.plusSeconds(30L * steps));
            assertThat(factors.check(BOB, code)).isEqualTo(Check.RIGHT);
            assertThat(factors.check(BOB, code)).isEqualTo(Check.USED);
        }
        assertThat(factors.check(BOB, code(secret, now)))
                .as("an earlier one than the last used")
                .isEqualTo(Check.USED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 2, 2880})
    void a_code_of_another_time_does_not_count(int steps) throws Exception {
        String secret = factors.register(BOB);

        assertThat(factors.check(BOB, code(secret, now.plusSeconds(30L * steps))))
                .isEqualTo(Check.WRONG);
    }

    @Test
    void blanks_in_a_code_do_not_matter() throws Exception {
        String code = code(factors.register(BOB), now);

        assertThat(factors.check(BOB, " " + code.substring(0, 3) + " " + code.substring(3) + " "))
                .isEqualTo(Check.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "12345", "1234567", "abcdef", "１２３４５６"})
    void what_is_no_code_does_not_count(String typed) {
        factors.register(BOB);

        assertThat(factors.check(BOB, typed)).isEqualTo(Check.WRONG);
    }

    @Test
    void nobody_has_the_code_of_somebody_else() throws Exception {
        String bob = factors.register(BOB);
        String cho = factors.register(CHO);

        assertThat(bob).isNotEqualTo(cho);
        assertThat(factors.check(CHO, code(bob, now))).isEqualTo(Check.WRONG);
        assertThat(factors.registered()).containsExactlyInAnyOrder(BOB, CHO);
    }

    @Test
    void five_wrong_codes_close_the_way_for_a_quarter_of_an_hour() throws Exception {
        String secret = factors.register(BOB);
        for (int i = 1; i < TotpFactors.MOST_TRIES; i++) {
            assertThat(factors.check(BOB, "x")).isEqualTo(Check.WRONG);
        }
        assertThat(factors.check(BOB, "x")).isEqualTo(Check.LOCKED);
        assertThat(factors.check(BOB, code(secret, now))).as("the right one").isEqualTo(Check.LOCKED);
        assertThat(kinds()).containsExactly("FACTOR_ADDED", "FACTOR_LOCKED");

        now = now.plus(TotpFactors.LOCKED_FOR);

        assertThat(factors.check(BOB, code(secret, now))).isEqualTo(Check.RIGHT);
        assertThat(factors.check(BOB, "x")).as("counted anew").isEqualTo(Check.WRONG);
    }

    @Test
    void a_code_that_came_before_is_no_guess() throws Exception {
        String secret = factors.register(BOB);
        String code = code(secret, now);
        factors.check(BOB, code);

        for (int i = 0; i < 2 * TotpFactors.MOST_TRIES; i++) {
            assertThat(factors.check(BOB, code)).isEqualTo(Check.USED);
        }
    }

    @Test
    void whoever_knows_a_used_code_gets_no_more_guesses_by_it() throws Exception {
        String code = code(factors.register(BOB), now);
        factors.check(BOB, code);
        for (int i = 1; i < TotpFactors.MOST_TRIES; i++) {
            assertThat(factors.check(BOB, "x")).isEqualTo(Check.WRONG);
            assertThat(factors.check(BOB, code)).isEqualTo(Check.USED);
        }

        assertThat(factors.check(BOB, "x")).isEqualTo(Check.LOCKED);
    }

    @Test
    void the_last_try_may_be_right() throws Exception {
        String secret = factors.register(BOB);
        for (int i = 1; i < TotpFactors.MOST_TRIES; i++) {
            factors.check(BOB, "x");
        }

        assertThat(factors.check(BOB, code(secret, now))).isEqualTo(Check.RIGHT);
        assertThat(factors.check(BOB, code(secret, now.plusSeconds(30)))).isEqualTo(Check.RIGHT);
    }

    @Test
    void of_many_guesses_at_the_same_moment_no_more_are_looked_at() throws Exception {
        factors.register(BOB);
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Check>> guesses = java.util.Collections.nCopies(60, () -> factors.check(BOB, "x"));
            int looked = 0;
            for (Future<Check> guess : pool.invokeAll(guesses)) {
                looked += guess.get() == Check.WRONG ? 1 : 0;
            }
            assertThat(looked).isLessThan(TotpFactors.MOST_TRIES);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whoever_is_registered_anew_or_removed_has_no_use_of_the_old_device() throws Exception {
        String old = factors.register(BOB);
        String fresh = factors.register(BOB);

        assertThat(factors.check(BOB, code(old, now))).isEqualTo(Check.WRONG);
        assertThat(factors.check(BOB, code(fresh, now))).isEqualTo(Check.RIGHT);

        assertThat(store.remove(BOB, now)).isTrue();
        assertThat(store.remove(BOB, now)).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(factors.check(BOB, code(fresh, now))).isEqualTo(Check.UNREGISTERED);
        assertThat(factors.isRegistered(BOB)).isFalse();
        assertThat(factors.register(BOB)).isNotIn(old, fresh);
    }

    @Test
    void nothing_of_a_device_is_left_of_somebody_who_was_erased() {
        String bob = factors.register(BOB);
        factors.register(CHO);
        var ledger = new JdbiLedger(database.jdbi());

        new JdbiErasure(database.jdbi(), new JdbiRemover(database.jdbi(), ledger, () -> now)).erase(BOB);

        assertThat(factors.registered()).containsExactly(CHO);
        List<String> left = database.jdbi()
                .withHandle(handle -> handle.createQuery("select person from second_factor")
                        .mapTo(String.class)
                        .list());
        assertThat(left).containsExactly(CHO.value());
        now = now.plusMillis(1);
        assertThat(factors.register(BOB)).as("another device").isNotEqualTo(bob);
    }

    @Test
    void without_a_key_nobody_has_a_device() throws Exception {
        String secret = factors.register(BOB);
        TotpFactors keyless = with(null);

        assertThat(keyless.registered()).isEmpty();
        assertThat(keyless.isRegistered(BOB)).isFalse();
        assertThat(keyless.check(BOB, code(secret, now))).isEqualTo(Check.UNREGISTERED);
        assertThatThrownBy(() -> keyless.register(BOB)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_key_gives_other_codes() throws Exception {
        String secret = factors.register(BOB);
        byte[] bytes = new byte[32];
        bytes[0] = 1;

        TotpFactors other = with(FactorKey.ofBase64(Base64.getEncoder().encodeToString(bytes)));

        assertThat(other.check(BOB, code(secret, now))).isEqualTo(Check.WRONG);
    }

    @ParameterizedTest
    @CsvSource({"not base64!, not Base64", "c2hvcnQ=, 5 bytes"})
    void a_key_that_is_none_is_refused_and_not_repeated(String text, String said) {
        assertThatThrownBy(() -> FactorKey.ofBase64(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining(text);
        assertThat(KEY).asString().isEqualTo("FactorKey[hidden]");
    }

    private List<String> kinds() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select kind from change_event order by seq")
                        .mapTo(String.class)
                        .list());
    }

    private static String code(String base32, Instant at) throws InvalidKeyException {
        var key = new SecretKeySpec(BaseEncoding.base32().decode(base32), "HmacSHA1");
        return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, at);
    }
}
