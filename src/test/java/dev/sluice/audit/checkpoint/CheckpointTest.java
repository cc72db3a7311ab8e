package dev.sluice.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.audit.verify.Books;
import dev.sluice.database.DatabaseUrl;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint vouches for the event before it, and its signature for the checkpoint. */
final class CheckpointTest {
    @Test
    void it_vouches_for_the_event_before_its_own_and_comes_back_from_text_and_json(@TempDir Path folder) {
        try (var books = new Books(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")))) {
            var place = books.add(1);
            Checkpoint made = books.checkpoint();

            assertThat(made.seq()).isOne();
            assertThat(made.digest()).isEqualTo(place.digest());
            assertThat(made.key()).isEqualTo(Books.KEY.name());
            assertThat(Checkpoint.ofText("> " + made.text() + "\n")).contains(made);
            assertThat(Checkpoint.read(made.json())).contains(made);
            assertThat(made.metadata()).containsEntry("seq", 1L).containsKey("signature");
        }
    }

    @Test
    void a_signature_is_worth_what_its_key_is() {
        var trusted = TrustedKeys.NONE.and(Books.KEY);
        var open = new Checkpoint(7, "a".repeat(64), Books.MORNING, null, null);
        String signature = Books.KEY.sign(open.statement());
        var signed = new Checkpoint(7, open.digest(), open.at(), Books.KEY.name(), signature);
        var other = new Checkpoint(8, open.digest(), open.at(), Books.KEY.name(), signature);

        assertThat(trusted.worth(signed)).isEqualTo(TrustedKeys.Worth.GOOD);
        assertThat(trusted.worth(other)).isEqualTo(TrustedKeys.Worth.FORGED);
        assertThat(trusted.worth(open)).isEqualTo(TrustedKeys.Worth.NONE);
        assertThat(TrustedKeys.NONE.worth(signed)).isEqualTo(TrustedKeys.Worth.STRANGE);
    }

    @Test
    void a_key_that_is_none_is_refused_without_being_quoted() {
        assertThatThrownBy(() -> SigningKey.ofPem("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----"))
                .hasMessage("not an Ed25519 key in PKCS#8 PEM");
        assertThatThrownBy(() -> SigningKey.ofPem("secret")).hasMessage("not an Ed25519 key in PKCS#8 PEM");
        assertThat(Books.KEY).hasToString("signing key " + Books.KEY.name());
    }
}
