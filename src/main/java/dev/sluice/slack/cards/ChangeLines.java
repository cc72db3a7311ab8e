package dev.sluice.slack.cards;

import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Proposal;
import dev.sluice.change.Result;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowDiff;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowStatus;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that say what a change is and what became of it, on whichever card they stand. */
final class ChangeLines {
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_LIST = 500;
    private static final LineWords SAY = LineWords.SAY;

    private ChangeLines() {}

    static String emoji(ChangeState state) {
        return switch (state) {
            case SUCCEEDED -> "white_check_mark";
            case FAILED, STALE, REFUSED, REJECTED, EXPIRED, WITHDRAWN -> "x";
            case UNKNOWN -> "grey_question";
            case AWAITING_APPROVAL, QUEUED, RUNNING -> "hourglass_flowing_sand";
        };
    }

    /** One line of a card. */
    static RichText line(Sentence sentence, Language language) {
        return new RichText().say(sentence, language);
    }

    /** Who did what with which flow. */
    static RichText headline(Change change, Sentence did, @Nullable String space, Language language) {
        var who = Piece.person(change.requester());
        var verb = Piece.bold(did, language);
        var flow = Piece.code(change.proposal().base().id().value());
        return new RichText()
                .emoji(emoji(change.state()))
                .say(space == null ? SAY.headline(who, verb, flow) : SAY.headlineIn(who, verb, flow, space), language);
    }

    static Sentence verb(ChangeState state) {
        return switch (state) {
            case SUCCEEDED -> SAY.changed();
            case FAILED, STALE -> SAY.couldNotChange();
            case REFUSED -> SAY.mayNotChange();
            case WITHDRAWN -> SAY.withdrew();
            case REJECTED, EXPIRED -> SAY.wantedToChange();
            case UNKNOWN -> SAY.mayHaveChanged();
            case AWAITING_APPROVAL, QUEUED, RUNNING -> SAY.isChanging();
        };
    }

    static List<RichText> changes(FlowDiff diff, Language language) {
        var lines = new ArrayList<Sentence>();
        lines.add(
                diff.changesName()
                        ? SAY.renamed(Piece.struck(diff.oldName()), Piece.bold(diff.newName()))
                        : SAY.name(diff.oldName()));
        if (!diff.added().isEmpty()) {
            lines.add(SAY.added(Piece.bold(Words.of(diff.added()), language)));
        }
        if (!diff.removed().isEmpty()) {
            lines.add(SAY.removed(Piece.struck(Words.of(diff.removed()).in(language))));
        }
        return lines(lines, language);
    }

    private static List<RichText> lines(List<Sentence> sentences, Language language) {
        return sentences.stream().map(sentence -> line(sentence, language)).toList();
    }

    /** What the asker saw, what they wanted, and what is there now. */
    static List<RichText> threeWays(Change change, Flow now, Language language) {
        Flow seen = change.proposal().base();
        FlowEdit wanted = change.proposal().wanted();
        List<Sentence> states = List.of(
                SAY.seen(
                        Piece.bold(seen.name()),
                        listed(seen.categories(), language),
                        brief(seen.status().code())),
                SAY.wanted(Piece.bold(wanted.name()), listed(wanted.categories(), language)),
                SAY.now(
                        Piece.bold(now.name()),
                        listed(now.categories(), language),
                        brief(now.status().code())));
        return lines(states, language);
    }

    private static String listed(Categories categories, Language language) {
        return PlainText.visible(Words.of(categories).in(language), LONGEST_LIST);
    }

    static List<RichText> trouble(Result result, Language language) {
        String code = result.code();
        if (code == null) {
            return List.of();
        }
        var lines = new ArrayList<RichText>();
        Sentence message = Words.message(code, result.sentence());
        lines.add(new RichText().code(brief(code)).plain(" ").say(message, language));
        Sentence advice = Words.advice(code);
        if (advice != null) {
            lines.add(line(SAY.advice(Piece.bold(SAY.toDo(), language), advice), language));
        }
        return lines;
    }

    /** A flow that customers could get and now can't is worth a loud line. */
    static List<RichText> liveness(Change change, Result result, Language language) {
        Flow found = result.found();
        FlowStatus before = change.proposal().base().status();
        if (result.code() != null || found == null || found.status().equals(before)) {
            return List.of();
        }
        Sentence wasAndIs =
                SAY.wasAndIs(brief(before.code()), brief(found.status().code()));
        Sentence loud = Sentence.commas(List.of(Piece.bold(wasAndIs, language)));
        Sentence all = found.status().isDraft() ? Sentence.joined(loud, SAY.isOutOfReach()) : loud;
        return List.of(new RichText().emoji("warning").say(all, language));
    }

    /**
     * Why: in somebody's words, by the message that made them ask, by an earlier change; nothing where there is none.
     */
    static List<RichText> reasons(Proposal proposal, @Nullable Earlier earlier, Language language) {
        var lines = new ArrayList<RichText>();
        if (earlier != null) {
            lines.add(earlier.line(language));
        }
        lines.addAll(reason(proposal.reason(), language));
        String message = proposal.message();
        if (message != null) {
            lines.add(line(SAY.about(Piece.link(message, SAY.thisMessage().in(language))), language));
        }
        return lines;
    }

    /** Why, in somebody's words; nothing where they gave none. */
    static List<RichText> reason(String reason, Language language) {
        return reason.isBlank() ? List.of() : List.of(line(SAY.reason(reason), language));
    }

    static Sentence requestId(String id, boolean isOfReading) {
        var shown = Piece.code(brief(id));
        return isOfReading ? SAY.requestIdOfReading(shown) : SAY.requestId(shown);
    }

    /** That people hear of it late, and when it was. */
    static RichText late(Instant time, Language language) {
        return new RichText().emoji("hourglass").say(SAY.toldLate(Piece.moment(time)), language);
    }

    static String brief(String code) {
        return PlainText.visible(code, LONGEST_CODE);
    }
}
