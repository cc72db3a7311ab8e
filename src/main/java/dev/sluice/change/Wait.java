package dev.sluice.change;

import dev.sluice.access.people.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a change before those who can approve it: who they are, who is mentioned, and until when it waits. */
final class Wait {
    /** Mentioning more wakes people who need not be woken. */
    static final int MOST_MENTIONED = 10;

    private final Rights rights;
    private final ApprovalSettings settings;

    Wait(Rights rights, ApprovalSettings settings) {
        this.rights = rights;
        this.settings = settings;
    }

    /**
     * How a change begins to wait.
     *
     * @param refusal why it can't, since there is nobody to approve it; null when it can
     * @param needed how many approvals it takes, of people of the user groups that policies want
     * @param details for the event: who could approve and who is mentioned
     */
    record Call(@Nullable Verdict refusal, int needed, Due due, Map<String, Object> details) {}

    Call call(Proposal proposal, int needed, Instant now) {
        Approvers approvers = rights.approversOf(proposal, now);
        Verdict refusal = approvers.areAll() && approvers.enough() == 0
                ? Refusals.nobody(
                        needed, approvers.people().size(), proposal.base().id())
                : null;
        int enough = approvers.areAll() ? Math.max(needed, approvers.enough()) : needed;
        return new Call(refusal, enough, settings.dueFrom(now), details(proposal, approvers));
    }

    /** Everybody who could approve, all of them mentioned: what must be known at once. */
    Map<String, Object> everybody(Proposal proposal, Instant now) {
        Approvers approvers = rights.approversOf(proposal, now);
        return Map.of("approvers", ids(approvers.people()), "mentioned", ids(approvers.people()));
    }

    private Map<String, Object> details(Proposal proposal, Approvers approvers) {
        var details = new HashMap<String, Object>();
        details.put("approvers", ids(approvers.people()));
        details.put("approversAreAll", approvers.areAll());
        details.put("mentioned", mentioned(proposal.asker().channel(), approvers));
        return details;
    }

    /** The ids of those who are mentioned on a card in a channel: people, or one user group. */
    List<String> mentioned(String channel, Approvers approvers) {
        Mention mention = settings.mentionIn(channel);
        return switch (mention.kind()) {
            case NOBODY -> List.of();
            case APPROVERS ->
                ids(approvers.people().stream().limit(MOST_MENTIONED).toList());
            case USERGROUP -> List.of(String.valueOf(mention.userGroup()));
        };
    }

    static List<String> ids(List<UserId> people) {
        return people.stream().map(UserId::value).toList();
    }
}
