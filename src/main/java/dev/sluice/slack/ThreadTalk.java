package dev.sluice.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.bolt.App;
import com.slack.api.model.event.MessageEvent;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeId;
import dev.sluice.change.Changes;
import dev.sluice.change.Place;
import dev.sluice.slack.cards.CardButton;
import dev.sluice.slack.cards.Piece;
import dev.sluice.slack.command.CommandText;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody who types "looks good" below the card of a change that waits that this does not count. Once a person
 * and change; what people write is looked at for nothing else, and not kept.
 */
final class ThreadTalk {
    private static final TalkWords SAY = TalkWords.SAY;
    private static final Set<String> DECIDING = Set.of(
            "approve",
            "approved",
            "approves",
            "agree",
            "agreed",
            "lgtm",
            "ok",
            "okay",
            "good",
            "fine",
            "yes",
            "reject",
            "rejected",
            "no",
            "+1",
            "-1",
            ":+1:",
            ":thumbsup:",
            ":white_check_mark:",
            "👍",
            "✅");
    private static final Set<String> DECIDING_IN_CHINESE =
            Set.of("同意", "批准", "通过", "可以", "没问题", "好的", "拒绝", "不行", "驳回");
    /** More is a conversation. */
    private static final int LONGEST = 80;

    private static final Duration REMEMBERED = Duration.ofHours(8);

    private final Changes changes;
    private final PrivateAnswer answer;
    private final Background background;
    private final Cache<Hint, Boolean> given = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    ThreadTalk(Changes changes, PrivateAnswer answer, Background background) {
        this.changes = changes;
        this.answer = answer;
        this.background = background;
    }

    /** Whom what was said about which change. */
    private record Hint(UserId who, ChangeId change) {}

    /** Listens to messages of people; those of apps, edits and deletions are other events. */
    void hearFrom(App app) {
        app.event(MessageEvent.class, (event, context) -> {
            MessageEvent message = event.getEvent();
            if (isMeantAsDecision(message)) {
                String team = String.valueOf(event.getTeamId());
                background.begin("thread talk", () -> hint(message, team));
            }
            return context.ack();
        });
    }

    private static boolean isMeantAsDecision(MessageEvent message) {
        return message.getBotId() == null
                && message.getUser() != null
                && UserId.isOne(message.getUser())
                && message.getThreadTs() != null
                && soundsDecided(message.getText());
    }

    static boolean soundsDecided(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return false;
        }
        String plain = CommandText.plain(text).toLowerCase(Locale.ROOT);
        return DECIDING_IN_CHINESE.stream().anyMatch(plain::contains)
                || Arrays.stream(plain.split("[\\s,.!?;]+", -1)).anyMatch(DECIDING::contains);
    }

    private void hint(MessageEvent message, String team) {
        Optional<Change> change = changes.ofCard(new Place(message.getChannel(), message.getThreadTs()));
        var who = new UserId(message.getUser());
        if (change.isEmpty() || !change.get().isAwaiting()) {
            return;
        }
        if (given.asMap().putIfAbsent(new Hint(who, change.get().id()), true) == null) {
            var visit = new Visit(who, team, message.getChannel(), "", "");
            answer.sendInThread(
                    visit,
                    message.getThreadTs(),
                    SAY.typingDoesNotCount(
                            CardButton.APPROVE.words().as(Piece::bold),
                            CardButton.REJECT.words().as(Piece::bold)));
        }
    }
}
