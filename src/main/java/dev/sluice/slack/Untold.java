package dev.sluice.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Change;
import dev.sluice.change.Changes;
import dev.sluice.slack.cards.Lines;
import dev.sluice.slack.cards.ResultCard;
import java.time.Duration;

/**
 * Shows somebody who comes back with a command what became of their changes, where no channel and no direct message
 * took it. The courier goes on trying all the same.
 */
final class Untold {
    private static final int MOST = 3;

    /** Who types a lot is looked for now and then. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Changes changes;
    private final Surroundings around;
    private final Readers readers;
    private final PrivateAnswer answer;
    private final Background background;
    private final Cache<UserId, Boolean> lately =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(10_000).build();

    Untold(Changes changes, Surroundings around, Readers readers, PrivateAnswer answer, Background background) {
        this.changes = changes;
        this.around = around;
        this.readers = readers;
        this.answer = answer;
        this.background = background;
    }

    /** Looks for them when there is time; the command does not wait. */
    void tellSoon(SlashCommandPayload payload) {
        if (UserId.isOne(String.valueOf(payload.getUserId()))) {
            Visit visit = FlowCommand.visit(payload);
            if (lately.asMap().putIfAbsent(visit.who(), true) == null) {
                background.begin("untold results", () -> tell(visit));
            }
        }
    }

    private void tell(Visit visit) {
        for (Change change : changes.untold(visit.who(), MOST)) {
            String asked = change.proposal().asker().channel();
            ResultCard card = ResultCard.of(change, around.ofResult(change, asked, true), readers.of(visit.who()));
            answer.send(visit, new Lines(card.text(), card.blocks()));
        }
    }
}
