package dev.sluice.slack.cards;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Asker;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeId;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Consent;
import dev.sluice.change.Progress;
import dev.sluice.change.Proposal;
import dev.sluice.change.Result;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A flow, and changes of it that ended in different ways. */
public final class Examples {
    public static final String ACCOUNT = "1234567890123456";
    public static final String REQUEST_ID = "90E63D28-E31D-1EB2-8939-A9486641****";
    public static final SpaceId SHOP_EU = new SpaceId("cams-1sdkjwen2");

    public static final Instant ASKED = Instant.parse("2026-03-02T09:00:00Z");

    private Examples() {}

    /** The spaces of the account, in words. */
    public static Map<SpaceId, String> spaces() {
        var spaces = new LinkedHashMap<SpaceId, String>();
        spaces.put(SHOP_EU, "Shop EU");
        spaces.put(new SpaceId("cams-8hqpz03ka"), "Shop Asia");
        return spaces;
    }

    /** A draft. */
    public static Flow welcome() {
        return flow("Welcome", FlowStatus.DRAFT, "SIGN_UP");
    }

    public static Flow flow(String name, FlowStatus status, String... categories) {
        return new Flow(new FlowId("1001"), SHOP_EU, name, Categories.of(categories), status, null);
    }

    /** The wish to rename a flow and to swap a category of it. */
    public static Proposal proposal(Flow base, String channel) {
        var wanted = new FlowEdit(base.id(), base.space(), "Welcome v2", Categories.of("SIGN_UP", "LEAD_GENERATION"));
        return proposal(base, wanted, channel, "the old name confused people");
    }

    static Proposal proposal(Flow base, FlowEdit wanted, String channel, String reason) {
        return new Proposal(asker("U0EDITOR1", channel), ACCOUNT, base, wanted, reason);
    }

    private static Asker asker(String who, String channel) {
        return new Asker(new UserId(who), "T0SHOP", channel, "T0SHOP:V1");
    }

    /** The change of a draft, asked for in this channel, as it ended. */
    public static Change change(ChangeState state, @Nullable Result result, String channel) {
        return change(state, result, proposal(welcome(), channel));
    }

    /** The same, asked for by this person. */
    public static Change change(ChangeState state, @Nullable Result result, String channel, String who) {
        Proposal usual = proposal(welcome(), channel);
        return change(
                state,
                result,
                new Proposal(asker(who, channel), ACCOUNT, usual.base(), usual.wanted(), usual.reason()));
    }

    static Change change(ChangeState state, @Nullable Result result, Proposal proposal) {
        Instant end = state.isFinal() ? ASKED.plus(Duration.ofMillis(1_234)) : null;
        var progress = new Progress(ASKED, 0, 1, ASKED, end, result);
        return new Change(new ChangeId("01JNB3C9R0ABC"), 4, state, proposal, "3f9d0c51", ASKED, progress, Consent.NONE);
    }

    public static Result done(@Nullable Flow found) {
        return new Result(REQUEST_ID, false, null, null, found);
    }

    static Result failed(String code, String message) {
        return new Result(REQUEST_ID, false, code, message, null);
    }
}
