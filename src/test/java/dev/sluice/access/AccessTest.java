package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.attachment.Target;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.InWords;
import dev.sluice.access.decision.Request;
import dev.sluice.access.decision.ResourceName;
import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.FakeDirectory;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.access.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AccessTest {
    private static final UserId ANN = new UserId("U0ANN");
    private static final String ALLOW_MODIFY = "{'Effect': 'Allow', 'Action': 'cams:ModifyFlow', 'Resource': '*'}";
    private static final String DENY_MODIFY = "{'Effect': 'Deny', 'Action': 'cams:ModifyFlow', 'Resource': '*'}";
    private static final Request MODIFY =
            new Request(ActionName.MODIFY_FLOW, ResourceName.flow("ap-southeast-1", "1", "1001"), Context.empty());

    private final FakeDirectory directory = new FakeDirectory().with("U0ANN", "S0SUPPORT");
    private final Policies policies = new Policies();

    @Test
    void nobody_has_a_right_by_default() {
        Decision decision = access().decide(ANN, MODIFY);

        assertThat(InWords.of(decision, MODIFY))
                .isEqualTo("no policy allows you cams:ModifyFlow on flow 1001 (ImplicitDeny)");
    }

    @Test
    void a_policy_reaches_a_person_directly_through_a_group_and_as_one_of_all() {
        for (String target : List.of("user:U0ANN", "usergroup:S0SUPPORT", "everyone")) {
            Policies reached = new Policies().with("Editor", ALLOW_MODIFY).attach("Editor", target);

            assertThat(access(reached.settings()).decide(ANN, MODIFY).allows())
                    .as(target)
                    .isTrue();
        }
        for (String target : List.of("user:U0BOB", "usergroup:S0LEADS")) {
            Policies other = new Policies().with("Editor", ALLOW_MODIFY).attach("Editor", target);

            assertThat(access(other.settings()).decide(ANN, MODIFY).allows())
                    .as(target)
                    .isFalse();
        }
    }

    @Test
    void a_policy_that_reaches_a_person_twice_is_named_once() {
        policies.with("Editor", ALLOW_MODIFY).attach("Editor", "user:U0ANN").attach("Editor", "everyone");

        Decision decision = access().decide(ANN, MODIFY);

        assertThat(InWords.of(decision, MODIFY))
                .isEqualTo("Editor, statement 1, allows you cams:ModifyFlow on flow 1001");
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMBER")
    void whoever_is_no_member_is_barred_whatever_the_policies_say(Standing standing) {
        policies.with("All", "{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}")
                .attach("All", "everyone");
        directory.with(new Person(ANN, "T0SHOP", standing, Set.of("S0SUPPORT")));

        Decision decision = access().decide(ANN, MODIFY);

        assertThat(decision).isEqualTo(new Decision.Barred(standing));
        assertThat(decision.allows()).isFalse();
        assertThat(access().approvalsThatWouldAllow(ANN, MODIFY)).isEmpty();
        assertThat(InWords.of(decision, MODIFY)).contains("only members may do cams:ModifyFlow");
    }

    @Test
    void whoever_cannot_be_looked_up_gets_no_answer_and_no_right() {
        policies.with("All", "{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}")
                .attach("All", "everyone");
        directory.breakDown(DirectoryException.Kind.UNREACHABLE);

        Decision decision = access().decide(ANN, MODIFY);

        assertThat(decision).isEqualTo(new Decision.Unavailable("the directory is out of order"));
        assertThat(decision.allows()).isFalse();
        assertThat(access().approvalsThatWouldAllow(ANN, MODIFY)).isEmpty();
        assertThat(access().explain(ANN, MODIFY).decision()).isEqualTo(decision);
        assertThat(access().decideGiven(2, ANN, MODIFY)).isEqualTo(decision);
    }

    @Test
    void who_asks_cannot_be_forged_in_the_request() {
        policies.with(
                        "Leads",
                        "{'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {'StringEquals':"
                                + " {'slack:UserGroup': 'S0LEADS'}}}",
                        "{'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {'StringEquals':"
                                + " {'slack:UserId': 'U0BOSS'}}}",
                        "{'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {'StringEquals':"
                                + " {'slack:TeamId': 'T0HEAD'}}}")
                .attach("Leads", "everyone");
        Context forged = Context.of(Map.of(
                "SLACK:usergroup", List.of("S0LEADS"),
                "slack:userid", List.of("U0BOSS"),
                "slack:TEAMID", List.of("T0HEAD")));

        assertThat(access().decide(ANN, MODIFY.in(forged)).allows()).isFalse();
    }

    @Test
    void the_time_is_known_even_if_the_request_does_not_say_it() {
        policies.with(
                        "Freeze",
                        ALLOW_MODIFY,
                        DENY_MODIFY.replace(
                                "}",
                                ", 'Condition': {'DateGreaterThan': {'acs:CurrentTime':"
                                        + " '2026-12-24T00:00:00Z'}}}"))
                .attach("Freeze", "everyone");
        Context before = Context.empty().with(ContextKey.CURRENT_TIME, "2026-12-23T00:00:00Z");

        assertThat(access().decide(ANN, MODIFY).allows()).isFalse();
        assertThat(access().decide(ANN, MODIFY.in(before)).allows()).isTrue();
    }

    @Test
    void every_guardrail_of_the_place_must_allow() {
        policies.with("Editor", ALLOW_MODIFY)
                .with("No", DENY_MODIFY)
                .with("ReadOnly", "{'Effect': 'Allow', 'Action': 'cams:Get*', 'Resource': '*'}")
                .attach("Editor", "user:U0ANN")
                .guard("No", "channel:C01PROD")
                .guard("ReadOnly", "channel:C02READ")
                .guard("Editor", "workspace:T0SHOP");

        assertThat(decideIn("C03FREE").allows()).isTrue();
        assertThat(InWords.of(decideIn("C01PROD"), MODIFY))
                .isEqualTo("guardrail of channel:C01PROD, No, statement 1, forbids cams:ModifyFlow on flow 1001"
                        + " (ExplicitDeny)");
        assertThat(InWords.of(decideIn("C02READ"), MODIFY))
                .isEqualTo("no guardrail of channel:C02READ allows cams:ModifyFlow on flow 1001 (ImplicitDeny)");
    }

    @Test
    void a_guardrail_of_the_workspace_holds_in_every_channel_and_grants_nothing() {
        policies.with("Editor", ALLOW_MODIFY).guard("Editor", "workspace:T0SHOP");
        Decision granted = decideIn("C03FREE");
        policies.with("No", DENY_MODIFY).attach("Editor", "user:U0ANN").guard("No", "workspace:T0SHOP");
        Decision guarded = decideIn("C03FREE");

        assertThat(granted.allows()).isFalse();
        assertThat(guarded)
                .isInstanceOfSatisfying(
                        Decision.Deny.class,
                        deny -> assertThat(deny.level()).isEqualTo(Target.parse("workspace:T0SHOP")));
    }

    @Test
    void other_settings_count_at_once() {
        Access access = access();
        access.replace(policies.with("Editor", ALLOW_MODIFY)
                .attach("Editor", "everyone")
                .settings());

        assertThat(access.decide(ANN, MODIFY).allows()).isTrue();
    }

    @Test
    void a_missing_key_can_be_set_not_to_match() {
        policies.with(
                        "Inside",
                        ALLOW_MODIFY.replace("}", ", 'Condition': {'StringNotLike': {'acs:SourceVpc': 'vpc-*'}}}"))
                .attach("Inside", "everyone");
        AccessSettings usual = policies.settings();
        AccessSettings strict = new AccessSettings(usual.policies(), usual.attachments(), usual.guardrails(), false);

        assertThat(access(usual).decide(ANN, MODIFY).allows()).isTrue();
        assertThat(access(strict).decide(ANN, MODIFY).allows()).isFalse();
    }

    private Decision decideIn(String channel) {
        return access().decide(ANN, MODIFY.in(Context.empty().with(ContextKey.CHANNEL_ID, channel)));
    }

    private Access access() {
        return access(policies.settings());
    }

    private Access access(AccessSettings settings) {
        PermissionMap.Timing timing =
                new PermissionMap.Timing(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofSeconds(1));
        return new Access(
                settings,
                new PermissionMap(directory, timing, Runnable::run),
                () -> Instant.parse("2026-12-25T12:00:00Z"));
    }
}
