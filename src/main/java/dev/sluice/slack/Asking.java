package dev.sluice.slack;

import dev.sluice.access.decision.ActionName;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Approvers;
import dev.sluice.change.Changes;
import dev.sluice.change.Questions;
import dev.sluice.change.Verdict;
import dev.sluice.change.Visitor;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.words.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Questions about rights, asked with the command: {@code can}, {@code who can approve}, {@code pending}. The answers
 * are for the asker alone, so that the people named in them are not notified.
 */
final class Asking {
    static final String WHAT_CAN =
            "Ask what somebody may do: `/flow can edit 1001`, `/flow can @bob approve 1001`. I know"
                    + " edit, see, list, approve, withdraw and audit, and RAM's own names, such as cams:ModifyFlow.";

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
        int first = PeopleFinder.isPerson(words.get(0)) ? 1 : 0;
        Optional<ActionName> action = words.size() > first ? action(words.get(first)) : Optional.empty();
        if (action.isEmpty()) {
            answer.sendMarkup(visit, WHAT_CAN);
            return;
        }
        UserId subject = visit.who();
        if (first == 1) {
            Optional<Verdict> no = mayNotAskAboutOthers(visit);
            if (no.isPresent()) {
                answer.send(visit, no.get().sentence());
                return;
            }
            Optional<UserId> found = people.find(words.get(0));
            if (found.isEmpty()) {
                answer.send(
                        visit,
                        Sentence.of(
                                "I found nobody, or several people, of that name. Choose the person from what Slack offers after @."));
                return;
            }
            subject = found.get();
        }
        String wanted = String.join(" ", words.subList(first + 1, words.size()));
        answer(visit, subject, action.get(), wanted);
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
            answer.sendMarkup(
                    visit, said(subject, action, "every flow", questions.mayThey(visitor, action, account, null)));
            return;
        }
        about(
                visit,
                wanted,
                (account, flow) -> said(
                        subject, action, "flow " + flow.id(), questions.mayThey(visitor, action, account.id(), flow)));
    }

    /** What is to be said about a flow, once it is found; in Slack's markup. */
    @FunctionalInterface
    private interface Saying {
        String about(Account account, Flow flow);
    }

    /** Answers about a flow given by its ID or a part of its name, or says why it is not found. */
    private void about(Visit visit, String wanted, Saying saying) throws InterruptedException {
        boolean isId = FlowId.isOne(wanted) && wanted.chars().allMatch(c -> c >= '0' && c <= '9');
        Listed listed = isId ? Listed.NONE : desk.search(visit, wanted);
        if (!isId && listed.flows().size() != 1) {
            answer.send(visit, notOne(listed));
            return;
        }
        var said = new AtomicReference<String>();
        FlowId id = isId ? new FlowId(wanted) : listed.flows().get(0).id();
        Look look = desk.byId(visit, id, (account, flow) -> {
            said.set(saying.about(account, flow));
            return new Look.Note(Sentence.of(""));
        });
        String found = said.get();
        if (found == null) {
            answer.send(visit, ((Look.Note) look).text());
        } else {
            answer.sendMarkup(visit, found);
        }
    }

    private static Sentence notOne(Listed listed) {
        if (listed.flows().isEmpty() && listed.failure() != null) {
            return Troubles.said(Sentence.of("CAMS could not be asked what flows there are."), listed.failure());
        }
        return Sentence.of(
                listed.flows().isEmpty()
                        ? "I found no such flow that you may change. Ask with its ID, as in 1001."
                        : listed.flows().size() + " flows have this in their name. Ask with the ID, as in 1001.");
    }

    private static String said(UserId subject, ActionName action, String what, Questions.Answer answer) {
        String who = "<@" + subject + ">";
        String deed = deed(action, what);
        String head = switch (answer.kind()) {
            case ALLOWED -> "*Yes*: " + who + " may " + deed + ", at once.";
            case NEEDS_APPROVALS ->
                "*Yes, with " + approvals(answer.needed()) + "*: " + who + " may " + deed + ". "
                        + able(answer.approvers());
            case REFUSED -> "*No*: " + who + " may not " + deed + ".";
            case UNAVAILABLE -> "Slack did not say who " + who + " is. Try again in a moment.";
        };
        String why = answer.kind() == Verdict.Kind.NEEDS_APPROVALS ? "Without approvals: " : "Why: ";
        return head + "\n" + why + PlainText.escaped(answer.because()).replace(subject.value(), who) + ".";
    }

    /** What somebody would do, in words; RAM's names stay where there are none. */
    private static String deed(ActionName action, String what) {
        if (action.equals(ActionName.MODIFY_FLOW)) {
            return "change " + what;
        }
        if (action.equals(ActionName.GET_FLOW)) {
            return "see " + what;
        }
        if (action.equals(ActionName.LIST_FLOW)) {
            return "list flows";
        }
        if (action.equals(ActionName.APPROVE_CHANGE)) {
            return "approve and reject changes of " + what;
        }
        return action.equals(ActionName.WITHDRAW_CHANGE)
                ? "withdraw other people's changes of " + what
                : "do " + action + " on " + what;
    }

    private static String approvals(int number) {
        return number == 1 ? "one approval" : number + " approvals";
    }

    private static String able(Approvers approvers) {
        if (approvers.people().isEmpty()) {
            return approvers.areAll() ? "Nobody could give it." : "";
        }
        String people = approvers.people().stream().map(id -> "<@" + id + ">").collect(Collectors.joining(", "));
        return "They can be given by " + people + (approvers.areAll() ? "." : " and perhaps others.");
    }

    /** {@code who can approve 1001}; the words between may be left out. */
    void who(Visit visit, String typed) throws InterruptedException {
        String wanted = typed.replaceFirst("(?i)^(can )?approve ?", "").strip();
        if (wanted.isEmpty()) {
            answer.sendMarkup(visit, "Ask about a flow, as in `/flow who can approve 1001`.");
            return;
        }
        about(visit, wanted, (account, flow) -> {
            Questions.Answer mine = questions.mayThey(visit.visitor(), ActionName.MODIFY_FLOW, account.id(), flow);
            return switch (mine.kind()) {
                case ALLOWED -> "A change of flow " + flow.id() + " that you ask for here takes no approval.";
                case NEEDS_APPROVALS ->
                    "A change of flow " + flow.id() + " that you ask for here takes " + approvals(mine.needed()) + ". "
                            + able(mine.approvers());
                case UNAVAILABLE -> "Slack did not say who you are. Try again in a moment.";
                case REFUSED ->
                    "You may not change flow " + flow.id() + ", so nobody can approve that. Why: "
                            + PlainText.escaped(mine.because()) + ".";
            };
        });
    }

    void pending(Visit visit) {
        String list = pending.of(visit);
        answer.sendMarkup(visit, list.isEmpty() ? "Nothing that you may see waits for approval." : list);
    }
}
