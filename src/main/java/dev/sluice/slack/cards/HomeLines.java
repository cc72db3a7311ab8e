package dev.sluice.slack.cards;

import dev.sluice.cams.Usage;
import dev.sluice.change.Change;
import dev.sluice.change.Consent;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of the App Home. */
final class HomeLines {
    /** So that a dozen of them fit. */
    private static final int LONGEST_NAME = 80;

    /** Of a sentence about somebody's rights; a longer one is cut. */
    private static final int LONGEST_SAID = 400;

    /** A change reads its flow before it and, when the answer was lost, after it. */
    private static final int CALLS_OF_A_CHANGE = 2;

    private static final HomeWords SAY = HomeWords.SAY;

    private HomeLines() {}

    static List<RichText> forMe(HomeFacts facts, Language language) {
        if (facts.forMe().isEmpty()) {
            return List.of(line(SAY.nothingForYou(), language));
        }
        var lines = new ArrayList<RichText>();
        facts.forMe().forEach(item -> lines.add(item(waits(item.change()), item, language)));
        if (facts.more() > 0) {
            lines.add(line(SAY.more(facts.more()), language));
        }
        return lines;
    }

    private static Sentence waits(Change change) {
        Consent consent = change.consent();
        var who = Piece.person(change.requester());
        int have = consent.approvals().size();
        Instant end = consent.due().expireAt();
        return end == null
                ? SAY.waits(name(change), flow(change), who, have, consent.needed())
                : SAY.waitsUntil(name(change), flow(change), who, have, consent.needed(), Piece.moment(end));
    }

    static List<RichText> mine(HomeFacts facts, Language language) {
        if (facts.mine().isEmpty()) {
            return List.of(line(SAY.nothingYours(), language));
        }
        return facts.mine().stream()
                .map(item -> {
                    Change change = item.change();
                    var asked = Piece.moment(change.askedAt());
                    return item(SAY.mine(name(change), flow(change), state(change), asked), item, language);
                })
                .toList();
    }

    private static Sentence state(Change change) {
        Consent consent = change.consent();
        return switch (change.state()) {
            case AWAITING_APPROVAL -> SAY.isAwaiting(consent.approvals().size(), consent.needed());
            case QUEUED -> SAY.isQueued();
            case RUNNING -> SAY.isRunning();
            case UNKNOWN -> SAY.isUnknown();
            case SUCCEEDED -> SAY.isDone();
            case FAILED -> SAY.hasFailed();
            case STALE -> SAY.isStale();
            case REFUSED -> SAY.isRefused();
            case REJECTED -> SAY.isRejected();
            case EXPIRED -> SAY.isExpired();
            case WITHDRAWN -> SAY.isWithdrawn();
        };
    }

    private static RichText item(Sentence sentence, HomeItem item, Language language) {
        RichText line = new RichText().plain("• ").say(sentence, language);
        String card = item.card();
        return card == null
                ? line
                : line.plain(" · ").say(SAY.openCard().as(words -> Piece.link(card, words)), language);
    }

    static List<RichText> queues(List<HomeQueue> queues, Language language) {
        var lines = new ArrayList<RichText>();
        for (HomeQueue queue : queues) {
            var line = new RichText();
            if (queue.account() != null) {
                line.code(queue.account()).plain(" ");
            }
            Usage rate = queue.rate();
            Sentence waiting = queued(queue.changes(), rate);
            lines.add(line.say(
                    rate == null ? waiting : Sentence.joined(waiting, SAY.rate(rate.perSecond(), rate.allowed())),
                    language));
        }
        return lines;
    }

    private static Sentence queued(int changes, @Nullable Usage rate) {
        if (changes == 0) {
            return SAY.noQueue();
        }
        if (rate == null) {
            return SAY.queuedOnly(changes);
        }
        double seconds = Math.ceil(changes * CALLS_OF_A_CHANGE / rate.allowed());
        return SAY.queued(changes, Words.of(Duration.ofSeconds((long) seconds)));
    }

    static List<RichText> said(List<Sentence> sentences, Language language) {
        return sentences.stream()
                .map(sentence -> sentence.in(language).length() <= LONGEST_SAID
                        ? line(sentence, language)
                        : new RichText().plain(PlainText.cut(sentence.in(language), LONGEST_SAID)))
                .toList();
    }

    private static RichText line(Sentence sentence, Language language) {
        return new RichText().say(sentence, language);
    }

    private static Piece name(Change change) {
        return Piece.bold(PlainText.visible(change.proposal().wanted().name(), LONGEST_NAME));
    }

    private static String flow(Change change) {
        return change.proposal().base().id().value();
    }
}
