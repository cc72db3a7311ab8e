package dev.sluice.access.decision;

import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One layer of statements held against a request: any matching Deny, else any matching Allow, else no. The first that
 * matches decides; which others do is found out when somebody asks.
 */
final class Layer implements ConditionTree.Visitor {
    private final Facts facts;
    private final List<StatementIndex> parts;
    private final boolean lookAround;
    private final List<Caution> before;
    private boolean isMet;
    private @Nullable Account account;

    /**
     * @param lookAround whether a refusal also knows what is about other actions
     * @param before what is to be known about the layers before
     */
    Layer(Facts facts, List<StatementIndex> parts, boolean lookAround, List<Caution> before) {
        this.facts = facts;
        this.parts = parts;
        this.lookAround = lookAround;
        this.before = before;
    }

    Decision decide(PolicyType type, @Nullable Target level) {
        List<Caution> cautions = later(this::cautions);
        if (any(Effect.DENY)) {
            List<Reason> by = later(() -> account().reasons());
            return new Decision.Deny(NoPermissionType.EXPLICIT_DENY, type, level, by, List.of(), cautions);
        }
        if (any(Effect.ALLOW)) {
            return new Decision.Allow(later(() -> account().reasons()), cautions);
        }
        List<NearMiss> nearMisses = later(() -> Shortfalls.of(facts, parts, lookAround));
        return new Decision.Deny(NoPermissionType.IMPLICIT_DENY, type, level, List.of(), nearMisses, cautions);
    }

    private boolean any(Effect effect) {
        for (int i = 0; i < parts.size() && !isMet; i++) {
            parts.get(i).eachMatching(facts, effect, this);
        }
        return isMet;
    }

    @Override
    public boolean visit(Filed place, boolean unread) {
        isMet |= !unread;
        return unread;
    }

    @Override
    public boolean wantsUnread() {
        return false;
    }

    /** The facts are read by one thread at a time. */
    private <T> List<T> later(Supplier<List<T>> find) {
        return new Later<>(facts, find);
    }

    private Account account() {
        if (account == null) {
            account = new Account(facts, parts);
        }
        return account;
    }

    private List<Caution> cautions() {
        List<Caution> all = new ArrayList<>(before);
        all.addAll(account().cautions());
        return all;
    }
}
