package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.people.UserId;
import dev.sluice.words.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody and their words go out of what is stored of a change; others and theirs stay. */
final class ErasureTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UserId BOB = new UserId("U0BOB");
    private static final UserId CHO = new UserId("U0BOB1");
    private static final UserId NAME = new UserId("UERASED0123456789AB");
    private static final Erasure ERASURE = new Erasure(BOB, NAME);

    private static Consent consent(UserId who) {
        return new Consent(
                1,
                2,
                List.of(new Approval(who, NOW, Proof.CODE)),
                new Claim(who, NOW),
                Due.NEVER,
                new Emergency(who, "it burns", NOW, who),
                new Closing(who, "not today"),
                true);
    }

    @Test
    void person_is_replaced_and_their_words_are_gone() {
        Consent erased = ERASURE.of(consent(BOB));

        assertThat(StoredConsent.of(erased))
                .contains("UERASED0123456789AB")
                .doesNotContain("U0BOB", "it burns", "not today");
    }

    @Test
    void others_are_left_as_they_were() {
        assertThat(ERASURE.of(consent(CHO))).isEqualTo(consent(CHO));
        assertThat(ERASURE.of(Consent.NONE)).isEqualTo(Consent.NONE);
        var open = new Emergency(BOB, "x", NOW, null);
        Consent consent = new Consent(1, 0, List.of(), null, Due.NEVER, open, null, false);
        assertThat(ERASURE.of(consent).emergency()).isEqualTo(new Emergency(NAME, "", NOW, null));
    }

    @Test
    void result_loses_their_words_and_their_name() {
        Result rejected = Result.failed("Sluice.Rejected", "not today", null);
        Result refused = new Result(
                null, false, "Sluice.NotAllowed", "<@U0BOB> and U0BOB1", null, Map.of(Language.CHINESE, "U0BOB 无权"));

        assertThat(ERASURE.of(rejected, new Closing(BOB, "not today")).message())
                .isEmpty();
        assertThat(ERASURE.of(rejected, new Closing(CHO, "not today"))).isEqualTo(rejected);
        assertThat(ERASURE.of(refused, null).message()).isEqualTo("<@UERASED0123456789AB> and U0BOB1");
        assertThat(ERASURE.of(refused, null).translations()).containsEntry(Language.CHINESE, NAME + " 无权");
        assertThat(ERASURE.of(Result.done("r", null), null)).isEqualTo(Result.done("r", null));
    }
}
