package dev.sluice.change;

import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.decision.Context;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowDiff;
import dev.sluice.flow.FlowSummary;
import dev.sluice.flow.SpaceId;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Says in condition keys what is known of a flow and of the change that is wanted. */
final class FlowContext {
    private FlowContext() {}

    static Context at(Visitor visitor, Instant now) {
        return Context.empty()
                .with(ContextKey.CURRENT_TIME, now.toString())
                .with(ContextKey.CHANNEL_ID, visitor.channel())
                .with(ContextKey.TEAM_ID, visitor.team())
                .with(ContextKey.APPROVALS, "0")
                .with(ContextKey.EMERGENCY, "false");
    }

    static Context of(Context context, Flow flow) {
        Context known = of(context, flow.name(), flow.categories(), flow.space());
        return known.with(ContextKey.FLOW_STATUS, flow.status().code());
    }

    /** A listing tells no status: the key stays away then. */
    static Context of(Context context, FlowSummary flow) {
        return of(context, flow.name(), flow.categories(), flow.space());
    }

    private static Context of(Context context, String name, Categories categories, @Nullable SpaceId space) {
        Context known = context.with(ContextKey.CURRENT_FLOW_NAME, name)
                .with(ContextKey.CURRENT_CATEGORIES, categories.codes());
        return space == null ? known : known.with(ContextKey.CUST_SPACE_ID, space.value());
    }

    static Context of(Context context, Proposal proposal) {
        FlowDiff diff = proposal.diff();
        var changed = new ArrayList<String>();
        if (diff.changesName()) {
            changed.add("FlowName");
        }
        if (diff.changesCategories()) {
            changed.add("Categories");
        }
        return of(context, proposal.base())
                .with(ContextKey.FLOW_NAME, proposal.wanted().name())
                .with(ContextKey.CATEGORIES, proposal.wanted().categories().codes())
                .with(ContextKey.CHANGED_FIELD, changed);
    }
}
