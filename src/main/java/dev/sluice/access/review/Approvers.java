package dev.sluice.access.review;

import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.ApprovalsWanted;
import dev.sluice.access.grammar.Effect;
import dev.sluice.access.grammar.Finding;
import dev.sluice.access.grammar.FindingCode;
import dev.sluice.access.grammar.Statement;
import dev.sluice.access.patterns.CaseFold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the approvals that statements want with the people who may give any. */
final class Approvers {
    private static final String APPROVE = "sluice:ApproveChange";

    private final List<Held> people;
    private final Set<Target> approvers = new TreeSet<>(Comparator.comparing(Target::toString));

    Approvers(List<Held> people) {
        this.people = people;
        for (Held held : people) {
            if (held.policy().statements().stream().anyMatch(this::letsApprove)) {
                approvers.addAll(held.targets());
            }
        }
    }

    private boolean letsApprove(Statement statement) {
        return statement.effect() == Effect.ALLOW
                && statement.coversAction(CaseFold.of(APPROVE))
                && people.stream()
                        .filter(held -> held.targets().contains(Target.EVERYONE))
                        .flatMap(held -> held.policy().statements().stream())
                        .noneMatch(deny -> deny.effect() == Effect.DENY && Cover.covers(deny, statement));
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Held held : people) {
            for (Statement statement : held.policy().statements()) {
                int needed = ApprovalsWanted.needed(statement);
                String problem = needed == 0 ? null : problem(held, statement, needed);
                if (problem != null) {
                    findings.add(Comparison.finding(FindingCode.NOBODY_CAN_APPROVE, held.policy(), statement, problem));
                }
            }
        }
        return findings;
    }

    private @Nullable String problem(Held asking, Statement statement, int approvals) {
        String wants = "wants " + approvals + (approvals == 1 ? " approval, but " : " approvals, but ");
        if (approvers.isEmpty()) {
            return wants + "no policy that anybody holds allows `" + APPROVE + "`";
        }
        if (approvers.stream().anyMatch(target -> target.kind() != Target.Kind.USER)) {
            return null;
        }
        Set<String> able = approvers.stream().map(Target::id).collect(Collectors.toCollection(TreeSet::new));
        if (asking.targets().size() == 1) {
            able.removeAll(asking.targets().stream().map(Target::id).toList());
        }
        if (able.size() < approvals) {
            return wants + (able.isEmpty() ? "nobody but the one who asks" : "only " + able) + " may do `" + APPROVE
                    + "`";
        }
        boolean isWanted = ApprovalsWanted.by(statement).stream()
                .allMatch(by -> by.wanted().stream().anyMatch(id -> !id.matches("[UW][A-Z0-9]+") || able.contains(id)));
        return isWanted ? null : wants + "nobody that it names in `sluice:ApprovedBy` may do `" + APPROVE + "`";
    }
}
