package dev.sluice.slack.cards;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Approval;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Claim;
import dev.sluice.change.Closing;
import dev.sluice.change.Emergency;
import dev.sluice.change.Mention;
import dev.sluice.change.Result;
import dev.sluice.flow.FlowStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The message on which a change waits for approvals: who wants what and why, what it is now, who could agree and who
 * did. It is edited in place while the change goes on, and loses its buttons when it is decided.
 *
 * @param text the whole message for those who hear or read only text; it is enough to decide
 * @param blocks Block Kit, as a JSON array
 */
public record ChangeCard(String text, String blocks) {
    private static final int MOST_NAMED = 10;
    private static final int MOST_OTHERS = 3;

    public static ChangeCard of(Change change, CardFacts facts) {
        var lines = new ArrayList<RichText>();
        lines.add(headline(change, facts));
        lines.addAll(ChangeLines.changes(change.proposal().diff()));
        if (!change.proposal().reason().isBlank()) {
            lines.add(new RichText().plain("Reason: ").plain(change.proposal().reason()));
        }
        lines.addAll(warning(change));
        lines.addAll(others(change, facts));
        lines.addAll(standing(change, facts));
        lines.add(new RichText()
                .plain("Digest ")
                .code(change.shortDigest())
                .plain(
                        change.consent().revision() > 1
                                ? " · revision " + change.consent().revision()
                                : "")
                .plain(" · change ")
                .code(change.id().value()));
        List<CardButton> buttons = buttons(change, facts);
        String row = buttons.isEmpty() ? "" : "," + CardButton.row(change, buttons);
        return new ChangeCard(RichText.text(lines), "[" + RichText.block(lines) + row + "]");
    }

    private static RichText headline(Change change, CardFacts facts) {
        return new RichText()
                .emoji(ChangeLines.emoji(change.state()))
                .person(change.requester().value())
                .plain(" ")
                .bold(change.isAwaiting() ? "wants to change" : ChangeLines.verb(change.state()))
                .plain(" flow ")
                .code(change.proposal().base().id().value())
                .plain(facts.space() == null ? "" : " in " + facts.space());
    }

    private static List<RichText> warning(Change change) {
        FlowStatus status = change.proposal().base().status();
        if (status.isDraft() || change.state().isFinal()) {
            return List.of();
        }
        var line = new RichText().emoji("warning").bold("The flow is " + ChangeLines.brief(status.code()) + ".");
        return List.of(
                status.equals(FlowStatus.PUBLISHED)
                        ? line.plain(
                                " Customers may be in it. The change may put it back to DRAFT: then it can't be sent"
                                        + " until somebody publishes it again.")
                        : line.plain(" It is not a draft, and CAMS may refuse the change."));
    }

    private static List<RichText> others(Change change, CardFacts facts) {
        if (change.state().isFinal()) {
            return List.of();
        }
        return facts.others().stream()
                .filter(other -> !other.id().equals(change.id()))
                .limit(MOST_OTHERS)
                .map(other -> new RichText()
                        .emoji("warning")
                        .plain("Also open: ")
                        .person(other.requester().value())
                        .plain(" wants to change the same flow (name: ")
                        .bold(other.proposal().wanted().name())
                        .plain("). Whichever runs second is compared with what the first one left."))
                .toList();
    }

    private static List<RichText> standing(Change change, CardFacts facts) {
        return switch (change.state()) {
            case AWAITING_APPROVAL -> waiting(change, facts);
            case REJECTED, WITHDRAWN -> closed(change);
            case EXPIRED -> List.of(new RichText().plain("Nobody decided in time, so nothing was changed."));
            case QUEUED, RUNNING, UNKNOWN, SUCCEEDED, FAILED, STALE, REFUSED -> onItsWay(change);
        };
    }

    private static List<RichText> waiting(Change change, CardFacts facts) {
        var lines = new ArrayList<RichText>();
        int have = change.consent().approvals().size();
        int needed = change.consent().needed();
        var count = new RichText().bold(have + " of " + needed + (needed == 1 ? " approval" : " approvals"));
        lines.add(have == 0 ? count : count.plain(": ").people(approvers(change)));
        lines.add(able(change, facts));
        Claim claim = change.consent().claim();
        if (claim != null) {
            lines.add(new RichText().emoji("eyes").person(claim.who().value()).plain(" is looking at it"));
        }
        Instant end = change.consent().due().expireAt();
        if (end != null) {
            lines.add(new RichText().plain("Waits until ").moment(end));
        }
        return lines;
    }

    private static RichText able(Change change, CardFacts facts) {
        List<UserId> people = facts.approvers().people().stream()
                .filter(person -> !change.consent().isApprovedBy(person))
                .toList();
        var line = new RichText();
        Mention mention = facts.mention();
        switch (mention.kind()) {
            case APPROVERS -> {
                line.plain("Can approve: ")
                        .people(people.stream().limit(MOST_NAMED).toList());
                boolean areMore =
                        people.size() > MOST_NAMED || !facts.approvers().areAll();
                return areMore ? line.plain(people.isEmpty() ? "others" : " and others") : line;
            }
            case USERGROUP ->
                line.plain("Told: ")
                        .userGroup(String.valueOf(mention.userGroup()))
                        .plain(" · ");
            case NOBODY -> line.plain("Nobody was told. ");
        }
        return line.plain(howMany(people.size(), facts.approvers().areAll()) + " can approve");
    }

    private static String howMany(int people, boolean areAll) {
        String number = people == 1 ? "1 person" : people + " people";
        return areAll ? number : number + " and perhaps others";
    }

    private static List<UserId> approvers(Change change) {
        return change.consent().approvals().stream().map(Approval::who).toList();
    }

    private static List<RichText> closed(Change change) {
        Closing closing = change.consent().closing();
        if (closing == null) {
            return List.of();
        }
        String did = change.state() == ChangeState.REJECTED ? "Rejected by " : "Withdrawn by ";
        var line = new RichText().plain(did).person(closing.who().value());
        return List.of(closing.why().isBlank() ? line : line.plain(": ").plain(closing.why()));
    }

    private static List<RichText> onItsWay(Change change) {
        var lines = new ArrayList<RichText>();
        if (!change.consent().approvals().isEmpty()) {
            lines.add(new RichText().plain("Approved by ").people(approvers(change)));
        }
        Emergency emergency = change.consent().emergency();
        if (emergency != null) {
            lines.add(new RichText()
                    .emoji("rotating_light")
                    .bold("Without approvals: ")
                    .plain(emergency.reason()));
            UserId reviewer = emergency.reviewer();
            lines.add(
                    reviewer == null
                            ? new RichText().plain("Somebody who could have approved must review it.")
                            : new RichText().plain("Reviewed by ").person(reviewer.value()));
        }
        Result result = change.progress().result();
        if (result != null) {
            lines.addAll(ChangeLines.trouble(result));
            lines.addAll(ChangeLines.liveness(change, result));
            if (result.requestId() != null) {
                lines.add(new RichText()
                        .plain(result.readBack() ? "Request ID of the reading: " : "Request ID: ")
                        .code(ChangeLines.brief(result.requestId())));
            }
        } else {
            lines.add(new RichText()
                    .plain(
                            change.state() == ChangeState.UNKNOWN
                                    ? "CAMS has not answered; the flow is being read back."
                                    : "In the queue for CAMS."));
        }
        return lines;
    }

    private static List<CardButton> buttons(Change change, CardFacts facts) {
        if (change.isAwaiting()) {
            var buttons = new ArrayList<>(List.of(CardButton.APPROVE, CardButton.REJECT));
            buttons.add(change.consent().claim() == null ? CardButton.CLAIM : CardButton.RELEASE);
            buttons.add(CardButton.AMEND);
            buttons.add(CardButton.WITHDRAW);
            if (facts.mayBeUrged()) {
                buttons.add(CardButton.EMERGENCY);
            }
            return buttons;
        }
        return change.state() == ChangeState.QUEUED && change.progress().sends() == 0
                ? List.of(CardButton.WITHDRAW)
                : ResultCard.buttons(change);
    }
}
