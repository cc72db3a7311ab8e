package dev.sluice.slack;

import dev.sluice.access.decision.ActionName;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Changes;
import dev.sluice.change.Questions;
import dev.sluice.change.Verdict;
import dev.sluice.change.Visitor;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.slack.cards.Piece;
import dev.sluice.words.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Questions about rights, asked with the command: {@code can}, {@code who can approve}, {@code pending}. The answers
 * are for the asker alone, so that the people named in them are not notified.
 */
final class Asking {
    private static final RightsWords SAY = RightsWords.SAY;
    private static final Sentence WHAT_CAN =
            SAY.whatCan(Piece.code("/flow can edit 1001"), Piece.code("/flow can @bob approve 1001"));

    private final FlowDesk desk;
    private final Questions questions;
    private final PeopleFinder people;
    private final Pending pending;
    private final PrivateAnswer answer;

    Asking(FlowDesk desk, Questions questions, Changes changes, PeopleFinder people, PrivateAnswer answer) {
        this.desk = desk;
        this.questions = questions;
        this.people = people;
        this.pending = new Pending(changes, questions);
        this.answer = answer;
    }

    void can(Visit visit, String typed) throws InterruptedException {
        List<String> words = List.of(typed.split(" ", -1));
        int first = PeopleFinder.isPerson(words.get(0)) ? afterName(words) : 0;
        Optional<ActionName> action = words.size() > first ? action(words.get(first)) : Optional.empty();
        if (action.isEmpty()) {
            answer.send(visit, WHAT_CAN);
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
                .filter(i -> action(words.get(i)).isPresent())
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

    private static Optional<ActionName> action(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "edit", "change", "modify" -> Optional.of(ActionName.MODIFY_FLOW);
            case "see", "show", "read", "get" -> Optional.of(ActionName.GET_FLOW);
            case "list" -> Optional.of(ActionName.LIST_FLOW);
            case "approve", "reject" -> Optional.of(ActionName.APPROVE_CHANGE);
            case "withdraw" -> Optional.of(ActionName.WITHDRAW_CHANGE);
            case "audit", "history" -> Optional.of(ActionName.READ_AUDIT);
            default -> {
                boolean isRams = word.matches("[A-Za-z]{1,20}:[A-Za-z]{1,60}");
                yield isRams ? Optional.of(new ActionName(word)) : Optional.empty();
            }
        };
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
            answer.send(visit, notOne(listed));
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

    private static Sentence notOne(Listed listed) {
        if (listed.flows().isEmpty() && listed.failure() != null) {
            return Troubles.said(SAY.notAsked(), listed.failure());
        }
        return listed.flows().isEmpty()
                ? SAY.noSuchFlow()
                : SAY.manyFlows(listed.flows().size());
    }

    /** {@code who can approve 1001}; the words between may be left out. */
    void who(Visit visit, String typed) throws InterruptedException {
        String wanted = typed.replaceFirst("(?i)^(can )?approve ?", "").strip();
        if (wanted.isEmpty()) {
            answer.send(visit, SAY.whoOf(Piece.code("/flow who can approve 1001")));
            return;
        }
        about(visit, wanted, (account, flow) -> {
            Questions.Answer mine = questions.mayThey(visit.visitor(), ActionName.MODIFY_FLOW, account.id(), flow);
            return RightsAnswer.who(visit.who(), flow.id().value(), mine);
        });
    }

    void pending(Visit visit) {
        answer.send(visit, pending.of(visit));
    }
}
