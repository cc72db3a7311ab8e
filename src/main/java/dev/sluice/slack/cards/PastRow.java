package dev.sluice.slack.cards;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Removal;
import dev.sluice.change.Approval;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Closing;
import dev.sluice.change.Emergency;
import dev.sluice.change.Result;
import dev.sluice.flow.FlowDiff;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A change as a row of a table.
 *
 * @param cells when, who, what, who agreed, what became of it, the request ID
 * @param line the same as a line
 */
record PastRow(List<RichText> cells, RichText line) {
    /** Ten of them fit into a message, twice. */
    private static final int LONGEST_NAME = 60;

    private static final String NOTHING = "–";
    private static final PastRowWords SAY = PastRowWords.SAY;

    static PastRow of(HomeItem item, Language language) {
        Change change = item.change();
        List<Supplier<RichText>> cells = List.of(
                () -> when(item, language),
                () -> person(change.requester(), language),
                () -> what(change, language),
                () -> agreed(change, language),
                () -> new RichText().emoji(ChangeLines.emoji(change.state())).say(outcome(change), language),
                () -> requestId(change));
        RichText line = new RichText().plain("• ");
        for (int i = 0; i < cells.size(); i++) {
            line = (i == 0 ? line : line.plain(" · ")).append(cells.get(i).get());
        }
        return new PastRow(cells.stream().map(Supplier::get).toList(), line);
    }

    private static RichText when(HomeItem item, Language language) {
        Instant ended = item.change().progress().endedAt();
        var cell = new RichText().moment(ended == null ? item.change().askedAt() : ended, language);
        String card = item.card();
        return card == null ? cell : cell.plain(" ").say(SAY.open().as(words -> Piece.link(card, words)), language);
    }

    private static RichText person(UserId who, Language language) {
        return new RichText().say(Sentence.commas(List.of(named(who))), language);
    }

    /** Of whom nothing is kept any more nobody can say more than that. */
    private static Object named(UserId who) {
        return Removal.isName(who.value()) ? SAY.erased() : Piece.person(who);
    }

    private static RichText what(Change change, Language language) {
        var diff = FlowDiff.between(change.proposal().base(), change.proposal().wanted());
        var parts = new ArrayList<Sentence>();
        if (diff.changesName()) {
            parts.add(LineWords.SAY.renamed(Piece.struck(brief(diff.oldName())), Piece.bold(brief(diff.newName()))));
        } else {
            parts.add(Sentence.commas(List.of(Piece.bold(brief(diff.newName())))));
        }
        if (!diff.added().isEmpty()) {
            parts.add(LineWords.SAY.added(Piece.bold(Words.of(diff.added()), language)));
        }
        if (!diff.removed().isEmpty()) {
            parts.add(
                    LineWords.SAY.removed(Piece.struck(Words.of(diff.removed()).in(language))));
        }
        var cell = new RichText().code(change.proposal().base().id().value());
        parts.forEach(part -> cell.plain(" ").say(part, language));
        return cell;
    }

    private static String brief(String name) {
        return PlainText.visible(name, LONGEST_NAME);
    }

    private static RichText agreed(Change change, Language language) {
        var cell = new RichText();
        List<Object> people = change.consent().approvals().stream()
                .map(Approval::who)
                .map(PastRow::named)
                .toList();
        Emergency emergency = change.consent().emergency();
        if (emergency != null) {
            UserId reviewer = emergency.reviewer();
            return cell.say(
                    reviewer == null ? SAY.emergency() : SAY.reviewed(Sentence.commas(List.of(named(reviewer)))),
                    language);
        }
        return people.isEmpty() ? cell.plain(NOTHING) : cell.say(Sentence.and(people), language);
    }

    private static Sentence outcome(Change change) {
        Sentence state = state(change.state());
        Closing closing = change.consent().closing();
        Result result = change.progress().result();
        if (closing != null) {
            return SAY.by(state, Sentence.commas(List.of(named(closing.who()))));
        }
        String code = result == null ? null : result.code();
        return code == null || change.state() != ChangeState.FAILED
                ? state
                : SAY.with(state, Piece.code(ChangeLines.brief(code)));
    }

    static Sentence state(ChangeState state) {
        return switch (state) {
            case AWAITING_APPROVAL -> SAY.isAwaiting();
            case QUEUED -> HomeWords.SAY.isQueued();
            case RUNNING -> HomeWords.SAY.isRunning();
            case UNKNOWN -> HomeWords.SAY.isUnknown();
            case SUCCEEDED -> HomeWords.SAY.isDone();
            case FAILED -> HomeWords.SAY.hasFailed();
            case STALE -> HomeWords.SAY.isStale();
            case REFUSED -> HomeWords.SAY.isRefused();
            case REJECTED -> HomeWords.SAY.isRejected();
            case EXPIRED -> HomeWords.SAY.isExpired();
            case WITHDRAWN -> HomeWords.SAY.isWithdrawn();
        };
    }

    private static RichText requestId(Change change) {
        return Optional.ofNullable(change.progress().result())
                .map(Result::requestId)
                .map(id -> new RichText().code(ChangeLines.brief(id)))
                .orElseGet(() -> new RichText().plain(NOTHING));
    }
}
