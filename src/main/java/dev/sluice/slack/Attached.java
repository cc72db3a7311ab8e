package dev.sluice.slack;

import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.people.UserId;
import dev.sluice.slack.cards.Piece;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Names policies with what they are attached to, such as "FlowEditor (@support)". */
final class Attached {
    private static final RightsWords SAY = RightsWords.SAY;
    private static final int MOST = 5;
    private static final int LONGEST_NAME = 40;

    private Attached() {}

    /** Some of them and how many more; "none" without any. */
    static Sentence policies(List<Attachment> held) {
        return some(held.stream().map(it -> named(it.policy(), it.to())).toList());
    }

    /** Some of them and how many more; "none" without any. */
    static Sentence guardrails(List<Guardrail> over) {
        return some(over.stream().map(it -> named(it.policy(), it.on())).toList());
    }

    private static Sentence some(List<Sentence> all) {
        if (all.isEmpty()) {
            return SAY.none();
        }
        List<Sentence> shown = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
        if (all.size() > MOST) {
            shown.add(SAY.more(all.size() - MOST));
        }
        return Sentence.commas(shown);
    }

    private static Sentence named(String policy, Target target) {
        return SAY.attached(PlainText.visible(policy, LONGEST_NAME), place(target));
    }

    private static Sentence place(Target target) {
        return switch (target.kind()) {
            case EVERYONE -> SAY.everyone();
            case WORKSPACE -> SAY.workspace();
            case USER -> Sentence.commas(List.of(Piece.person(new UserId(target.id()))));
            case USERGROUP -> Sentence.commas(List.of(Piece.userGroup(target.id())));
            case CHANNEL -> Sentence.commas(List.of(Piece.channel(target.id())));
        };
    }
}
