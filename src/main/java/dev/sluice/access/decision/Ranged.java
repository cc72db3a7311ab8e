package dev.sluice.access.decision;

import dev.sluice.access.conditions.RequestValues;
import dev.sluice.access.conditions.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Branches below what their conditions want of the same measures: a stretch of each. A branch is entered when the
 * values of the request meet all of its stretches; its conditions themselves are still to be asked.
 *
 * <p>The branches are a balanced tree, sorted by another end of another stretch at each turn, and of each part it is
 * known within which bounds all of it lies: parts out of reach are passed by as a whole.
 */
final class Ranged {
    private final Measure[] measures;
    private final Bounds[] all;
    /** Of each part, at its middle. */
    private final Bounds[] around;

    Ranged(List<Measure> measures, Map<List<Span>, ConditionTree> bySpans) {
        this.measures = measures.toArray(Measure[]::new);
        List<Bounds> each = new ArrayList<>();
        bySpans.forEach((spans, branch) -> each.add(Bounds.of(spans, branch)));
        this.around = new Bounds[each.size()];
        arrange(each, 0, 0);
        this.all = each.toArray(Bounds[]::new);
    }

    /** Puts a part in order, and notes the bounds of all of its parts. */
    private void arrange(List<Bounds> part, int offset, int depth) {
        if (part.isEmpty()) {
            return;
        }
        int turn = depth;
        while (turn < depth + 2 * measures.length && Bounds.areLevel(part, turn)) {
            turn++;
        }
        part.sort(Bounds.by(turn));
        int middle = part.size() / 2;
        around[offset + middle] = Bounds.around(part);
        arrange(part.subList(0, middle), offset, turn + 1);
        arrange(part.subList(middle + 1, part.size()), offset + middle + 1, turn + 1);
    }

    boolean walk(Facts facts, ConditionTree.Visitor visitor, boolean unread) {
        boolean isWhole = true;
        Span[] asked = new Span[measures.length];
        for (int i = 0; i < measures.length; i++) {
            RequestValues values = facts.values(measures[i].foldedKey());
            if (values.isMissing()) {
                return true;
            }
            asked[i] = values.span(measures[i].scale());
            isWhole &= values.canRead(measures[i].scale());
        }
        return (isWhole || !visitor.wantsUnread())
                ? walk(0, all.length, asked, facts, visitor, unread)
                : walkAll(asked, facts, visitor, unread);
    }

    private boolean walk(int from, int to, Span[] asked, Facts facts, ConditionTree.Visitor visitor, boolean unread) {
        int middle = from + (to - from) / 2;
        return from == to
                || !around[middle].meet(asked)
                || (walk(from, middle, asked, facts, visitor, unread)
                        && all[middle].walk(asked, facts, visitor, unread)
                        && walk(middle + 1, to, asked, facts, visitor, unread));
    }

    /** Where a value could not be read, whatever does not match is worth a caution, as long as those are wanted. */
    private boolean walkAll(Span[] asked, Facts facts, ConditionTree.Visitor visitor, boolean unread) {
        for (Bounds one : all) {
            boolean goesOn =
                    visitor.wantsUnread() ? one.walk(facts, visitor, unread) : one.walk(asked, facts, visitor, unread);
            if (!goesOn) {
                return false;
            }
        }
        return true;
    }
}
