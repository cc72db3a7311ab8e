package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.audit.Mark;
import dev.sluice.audit.verify.MessageHistory;
import dev.sluice.audit.verify.SeenMessage;
import dev.sluice.audit.verify.Sight;
import dev.sluice.words.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was read once is not asked for again after an interruption, and comes back as it was. */
final class KeptPagesTest {
    private static final SeenMessage MESSAGE = new SeenMessage(
            "C1", "2.0", "1.0", true, "é <@U1>", true, new Mark("X", 3, "aa", "bb", "ASKED", "cc"), "{\"a\":1}");

    @TempDir
    Path folder;

    private int calls;

    private final MessageHistory slack = new MessageHistory() {
        @Override
        public Sight messages(String channel, @Nullable String cursor) {
            calls++;
            return channel.equals("C1")
                    ? new Sight.Page(List.of(MESSAGE), cursor == null ? "7.0" : null)
                    : new Sight.Hidden(Sentence.of("closed"));
        }

        @Override
        public Sight replies(String channel, String thread, @Nullable String cursor) {
            calls++;
            return new Sight.Page(List.of(MESSAGE, MESSAGE), null);
        }
    };

    @Test
    void pages_come_back_and_closed_places_are_tried_again() throws Exception {
        Path file = folder.resolve("pages.jsonl");
        KeptPages first = KeptPages.fresh(slack, file);
        Sight page = first.messages("C1", null);
        Sight thread = first.replies("C1", "1.0", null);
        first.messages("C2", null);

        KeptPages second = KeptPages.resumed(slack, file);

        assertThat(second.messages("C1", null)).isEqualTo(page);
        assertThat(second.replies("C1", "1.0", null)).isEqualTo(thread);
        assertThat(calls).isEqualTo(3);
        assertThat(second.messages("C2", null)).isEqualTo(new Sight.Hidden(Sentence.of("closed")));
        assertThat(second.messages("C1", "7.0")).isEqualTo(new Sight.Page(List.of(MESSAGE), null));
        assertThat(calls).isEqualTo(5);
        second.forget();
        assertThat(file).doesNotExist();
        KeptPages.resumed(slack, file).messages("C1", null);
        assertThat(calls).isEqualTo(6);
    }

    @Test
    void something_else_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("pages.jsonl"), "good morning\n{}\n");

        assertThatThrownBy(() -> KeptPages.resumed(slack, file)).isInstanceOf(Unusable.class);
    }
}
