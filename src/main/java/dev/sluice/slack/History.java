package dev.sluice.slack;

import dev.sluice.access.people.Person;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Change;
import dev.sluice.change.Questions;
import dev.sluice.change.Verdict;
import dev.sluice.flow.FlowId;
import dev.sluice.slack.PastChanges.Seen;
import dev.sluice.slack.PastChanges.Wanted;
import dev.sluice.slack.cards.HomeItem;
import dev.sluice.slack.cards.Lines;
import dev.sluice.slack.cards.PastPage;
import dev.sluice.slack.cards.Piece;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.slack.command.CommandText;
import dev.sluice.slack.command.Correction;
import dev.sluice.slack.command.PastQuestion;
import dev.sluice.slack.command.PastReading;
import dev.sluice.words.Sentence;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells who changed what, when, and who agreed, a page at a time. */
final class History {
    private static final HistoryWords SAY = HistoryWords.SAY;
    private static final int LONGEST_ECHO = 60;

    private final FlowDesk desk;
    private final Questions questions;
    private final PastChanges past;
    private final Evidence evidence;
    private final PeopleFinder people;
    private final Readers readers;
    private final Addresses addresses;
    private final PrivateAnswer answer;
    private final InstantSource clock;

    History(
            FlowDesk desk,
            Questions questions,
            PastChanges past,
            Evidence evidence,
            PeopleFinder people,
            Readers readers,
            Addresses addresses,
            PrivateAnswer answer,
            InstantSource clock) {
        this.desk = desk;
        this.questions = questions;
        this.past = past;
        this.evidence = evidence;
        this.people = people;
        this.readers = readers;
        this.addresses = addresses;
        this.answer = answer;
        this.clock = clock;
    }

    /** The first page, for a command. */
    void tell(Visit visit, String typed) {
        tell(visit, new PastPage(0, typed), false);
    }

    /** Another page, in the place of the one whose button was pressed. */
    void turn(Visit visit, String value) {
        tell(visit, PastPage.read(value), true);
    }

    private void tell(Visit visit, PastPage page, boolean replaces) {
        ZoneId zone = readers.person(visit.who()).map(Person::zone).orElse(ZoneOffset.UTC);
        PastQuestion asked = PastReading.read(page.typed(), clock.instant(), zone);
        if (asked.unclear() != null) {
            answer.send(visit, unclear(asked.unclear()));
            return;
        }
        Optional<UserId> person = asked.person().equals(PastQuestion.ME)
                ? Optional.of(visit.who())
                : asked.person().isEmpty() ? Optional.empty() : people.find(asked.person());
        if (person.isEmpty() && !asked.person().isEmpty()) {
            answer.send(visit, RightsWords.SAY.nobodyCalled());
            return;
        }
        boolean isId = FlowDesk.isNumber(asked.flow());
        var wanted = new Wanted(
                isId ? new FlowId(asked.flow()) : null,
                isId ? "" : asked.flow(),
                person.orElse(null),
                asked.since(),
                asked.until(),
                asked.outcome());
        Lines lines = page(visit, page, wanted);
        if (replaces) {
            answer.replace(visit, lines);
        } else {
            answer.send(visit, lines);
        }
    }

    private Sentence unclear(PastQuestion.Unclear unclear) {
        String word = PlainText.visible(unclear.word(), LONGEST_ECHO);
        if (unclear.isTime()) {
            return SAY.noTime(word, code("history 1001 since 2026-11-20"), code("history 1001 7d"));
        }
        Sentence none = SAY.noOutcome(word, code("history outcome succeeded"), code("history outcome rejected"));
        return unclear.near()
                .map(near -> Sentence.joined(none, CommandWords.SAY.didYouMean(code("history outcome " + near))))
                .orElse(none);
    }

    private Piece code(String rest) {
        return Piece.code(desk.command().with(rest));
    }

    private Lines page(Visit visit, PastPage page, Wanted wanted) {
        Seen seen = past.find(visit.visitor(), wanted);
        List<HomeItem> rows = page.of(seen.changes()).stream().map(this::item).toList();
        return page.draw(
                rows, seen.changes().size(), heading(seen, wanted), notes(visit, wanted, seen), desk.language(visit));
    }

    private HomeItem item(Change change) {
        return new HomeItem(
                change,
                evidence.history()
                        .messageAbout(change.id().value())
                        .map(addresses::of)
                        .orElse(null));
    }

    private static Sentence heading(Seen seen, Wanted wanted) {
        int count = seen.changes().size();
        List<Object> about = about(wanted);
        if (about.isEmpty()) {
            return count == 0 ? SAY.none() : SAY.all(count);
        }
        Sentence what = Sentence.commas(about);
        return count == 0 ? SAY.noneOf(what) : SAY.found(count, what);
    }

    /** What was understood of what somebody typed. */
    private static List<Object> about(Wanted wanted) {
        return Stream.<Optional<Sentence>>of(
                        Optional.ofNullable(wanted.flow()).map(flow -> SAY.ofFlow(flow.value())),
                        Optional.of(wanted.name())
                                .filter(name -> !name.isEmpty())
                                .map(SAY::named),
                        Optional.ofNullable(wanted.person()).map(who -> SAY.byPerson(Piece.person(who))),
                        Optional.ofNullable(wanted.since()).map(time -> SAY.since(Piece.moment(time))),
                        Optional.ofNullable(wanted.until()).map(time -> SAY.until(Piece.moment(time))),
                        Optional.ofNullable(wanted.outcome()).map(PastPage::inWords))
                .flatMap(Optional::stream)
                .map(Object.class::cast)
                .toList();
    }

    private List<Sentence> notes(Visit visit, Wanted wanted, Seen seen) {
        var notes = new ArrayList<Sentence>();
        if (!seen.isAll()) {
            notes.add(SAY.notAll(code("history 1001 7d"), Piece.code("audit export")));
        }
        if (seen.until() != null) {
            notes.add(SAY.compacted(Piece.moment(seen.until()), seen.compacted()));
        }
        if (seen.changes().isEmpty()) {
            Correction.of(CommandText.plain(wanted.name()), seen.names())
                    .filter(right -> !wanted.name().isEmpty())
                    .ifPresent(right -> notes.add(CommandWords.SAY.didYouMean(code("history " + right))));
        }
        refusal(visit, wanted).ifPresent(notes::add);
        return notes;
    }

    /** Why only one's own changes are seen, where that is so in every account. */
    private Optional<Sentence> refusal(Visit visit, Wanted wanted) {
        List<Verdict> verdicts = desk.accounts().stream()
                .map(account -> questions.mayReadAudit(visit.visitor(), account.id(), wanted.flow()))
                .toList();
        return verdicts.stream().anyMatch(Verdict::allows)
                ? Optional.empty()
                : Optional.of(Sentence.joined(
                        SAY.yoursOnly(), Objects.requireNonNull(verdicts.get(0)).sentence()));
    }
}
