package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.SpaceId;
import java.time.Instant;
import java.util.Random;

/** The people, flows and wishes that these tests are about. */
final class Samples {
    static final String ACCOUNT = "1234567890123456";
    static final String TEAM = "T0SHOP";
    static final String CHANNEL = "C0DESK";
    static final UserId ANN = new UserId("U0ANN");
    static final UserId BOB = new UserId("U0BOB");
    static final UserId CHO = new UserId("U0CHO");
    static final UserId DAN = new UserId("U0DAN");
    static final SpaceId SPACE = new SpaceId("cams-1sdkjwen2");
    static final String ENDPOINT = "https://flows.shop-eu.example/welcome";

    /** A draft; editing it leaves a draft. */
    static final Flow DRAFT = flow(FlowStatus.DRAFT);

    /** The same flow when customers can get it; editing it makes it a draft again. */
    static final Flow PUBLISHED = flow(FlowStatus.PUBLISHED);

    private static final Random RANDOM = new Random(7);

    private Samples() {}

    private static Flow flow(FlowStatus status) {
        return new Flow(new FlowId("1001"), SPACE, "Welcome", Categories.of("SIGN_UP", "SURVEY"), status, ENDPOINT);
    }

    static FlowEdit renamed(Flow base) {
        return new FlowEdit(base.id(), base.space(), "Welcome v2", base.categories());
    }

    static Proposal proposal(String submission) {
        return proposal(submission, DRAFT);
    }

    static Proposal proposal(String submission, Flow base) {
        return new Proposal(new Asker(ANN, TEAM, CHANNEL, submission), ACCOUNT, base, renamed(base), "new season");
    }

    static Proposal ofAccount(String account, String submission) {
        return new Proposal(new Asker(ANN, TEAM, CHANNEL, submission), account, DRAFT, renamed(DRAFT), "");
    }

    static Proposal ofFlow(String flow, String submission) {
        var base = new Flow(
                new FlowId(flow), SPACE, "Welcome", Categories.of("SIGN_UP", "SURVEY"), FlowStatus.DRAFT, ENDPOINT);
        return proposal(submission, base);
    }

    static Change queued(Proposal proposal, Instant at) {
        return Change.ask(ChangeId.next(at, RANDOM), ChangeState.QUEUED, proposal, at);
    }
}
