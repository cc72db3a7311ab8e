package dev.sluice.slack;

import dev.sluice.access.decision.ActionName;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Questions;
import dev.sluice.change.Verdict;
import dev.sluice.change.Visitor;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.slack.cards.Piece;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.slack.command.CommandName;
import dev.sluice.slack.command.Deed;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Questions about rights, asked with the command: {@code can}, {@code who can approve}, {@code pending}. The answers
 * are for the asker alone, so that the people named in them are not notified.
 */
final class Asking {
    private static final RightsWords SAY = RightsWords.SAY;
    private static final int LONGEST_ECHO = 100;

    private static final Pattern CAN_APPROVE =
            Pattern.compile("(?i)^(can |may )?(approve|reject|review|[审批准核]{2})( |$)");

    private final FlowDesk desk;
    private final Questions questions;
    private final PeopleFinder people;
    private final Pending pending;
    private final PrivateAnswer answer;

    Asking(FlowDesk desk, Questions questions, Pending pending, PeopleFinder people, PrivateAnswer answer) {
        this.desk = desk;
        this.questions = questions;
        this.people = people;
        this.pending = pending;
        this.answer = answer;
    }

    void can(Visit visit, String typed) throws InterruptedException {
        List<String> words = List.of(Deed.spaced(typed).split(" ", -1));
        int first = PeopleFinder.isPerson(words.get(0)) ? afterName(words) : 0;
        Optional<ActionName> action = words.size() > first ? Deed.action(words.get(first)) : Optional.empty();
        if (action.isEmpty()) {
            answer.send(visit, whatCan(words, first));
            return;
        }
        UserId subject = visit.who();
        if (first > 0) {
            Optional<Verdict> no = mayNotAskAboutOthers(visit);
            if (no.isPresent()) {
                answer.send(visit, no.get().sentence());
                return;
            }
            Optional<UserId> found = people.find(String.join(" ", words.subList(0, first)));
            if (found.isEmpty()) {
                answer.send(visit, SAY.nobodyCalled());
                return;
            }
            subject = found.get();
        }
        String wanted = String.join(" ", words.subList(first + 1, words.size()));
        answer(visit, subject, action.get(), wanted);
    }

    /** Names may have several words: where the action begins, or 1. */
    private static int afterName(List<String> words) {
        return IntStream.range(1, words.size())
                .filter(i -> Deed.action(words.get(i)).isPresent())
                .findFirst()
                .orElse(1);
    }

    /** Whoever asks about others may do so in every account: which one the flow is in shows only later. */
    private Optional<Verdict> mayNotAskAboutOthers(Visit visit) {
        return desk.accounts().stream()
                .map(account -> questions.mayAskAboutOthers(visit.visitor(), account.id()))
                .filter(verdict -> !verdict.allows())
                .findFirst();
    }

    /** How to ask, and what was probably meant. */
    private List<Sentence> whatCan(List<String> words, int first) {
        CommandName command = desk.command();
        Sentence how = SAY.whatCan(
                Piece.code(command.with("can edit 1001")), Piece.code(command.with("can @bob approve 1001")));
        return IntStream.range(first, words.size())
                .boxed()
                .flatMap(i -> Deed.near(words.get(i)).stream().map(near -> with(words, i, near)))
                .map(meant -> List.of(CommandWords.SAY.didYouMean(Piece.code(command.with("can " + meant))), how))
                .findFirst()
                .orElse(List.of(how));
    }

    private static String with(List<String> words, int i, String near) {
        var right = new ArrayList<>(words);
        right.set(i, near);
        return PlainText.visible(String.join(" ", right), LONGEST_ECHO);
    }

    private void answer(Visit visit, UserId subject, ActionName action, String wanted) throws InterruptedException {
        var visitor = new Visitor(subject, visit.team(), visit.channel());
        if (wanted.isBlank()) {
            String account = desk.accounts().get(0).id();
            Questions.Answer said = questions.mayThey(visitor, action, account, null);
            answer.send(visit, RightsAnswer.can(subject, action, SAY.everyFlow(), said));
            return;
        }
        about(visit, wanted, (account, flow) -> {
            Questions.Answer said = questions.mayThey(visitor, action, account.id(), flow);
            return RightsAnswer.can(subject, action, SAY.flow(flow.id().value()), said);
        });
    }

    /** What is to be said about a flow, once it is found. */
    @FunctionalInterface
    private interface Saying {
        List<Sentence> about(Account account, Flow flow);
    }

    /** Answers about a flow given by its ID or a part of its name, or says why it is not found. */
    private void about(Visit visit, String wanted, Saying saying) throws InterruptedException {
        boolean isId = FlowId.isOne(wanted) && wanted.chars().allMatch(c -> c >= '0' && c <= '9');
        Listed listed = isId ? Listed.NONE : desk.search(visit, wanted);
        if (!isId && listed.flows().size() != 1) {
            answer.send(visit, notOne(visit, wanted, listed));
            return;
        }
        var said = new AtomicReference<List<Sentence>>();
        FlowId id = isId ? new FlowId(wanted) : listed.flows().get(0).id();
        Look look = desk.byId(visit, id, (account, flow) -> {
            said.set(saying.about(account, flow));
            return new Look.Note(Sentence.of(""));
        });
        List<Sentence> found = said.get();
        if (found == null) {
            answer.send(visit, ((Look.Note) look).text());
        } else {
            answer.send(visit, found);
        }
    }

    private Sentence notOne(Visit visit, String wanted, Listed listed) throws InterruptedException {
        if (listed.flows().isEmpty() && listed.failure() != null) {
            return Troubles.said(SAY.notAsked(), listed.failure());
        }
        if (!listed.flows().isEmpty()) {
            return SAY.manyFlows(listed.flows().size());
        }
        Sentence none = SAY.noSuchFlow();
        return FlowGuess.of(
                        desk.command(), "show", wanted, desk.search(visit, "").flows())
                .map(guess -> Sentence.joined(none, guess))
                .orElse(none);
    }

    /** {@code who can approve 1001}; the words between may be left out. */
    void who(Visit visit, String typed) throws InterruptedException {
        String wanted = CAN_APPROVE.matcher(Deed.spaced(typed)).replaceFirst("").strip();
        if (wanted.isEmpty()) {
            answer.send(visit, SAY.whoOf(Piece.code(desk.command().with("who can approve 1001"))));
            return;
        }
        about(visit, wanted, (account, flow) -> {
            Questions.Answer mine = questions.mayThey(visit.visitor(), ActionName.MODIFY_FLOW, account.id(), flow);
            return RightsAnswer.who(visit.who(), flow.id().value(), mine);
        });
    }

    void pending(Visit visit, String typed) {
        answer.send(visit, pending.of(visit, typed));
    }
}
