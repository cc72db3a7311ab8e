package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import dev.sluice.access.people.UserId;
import dev.sluice.cams.CamsFailure;
import dev.sluice.cams.FakeCams;
import dev.sluice.cams.Operation;
import dev.sluice.change.Rights;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.SpaceId;
import dev.sluice.slack.command.CommandName;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which flow somebody means, and whether there is a form for it. */
final class FlowDeskTest {
    private static final UserId ANN = new UserId("U0EDITOR1");
    private static final Visit VISIT = new Visit(ANN, "T0SHOP", "C01SUPPORT", "1.2.3", "");
    private static final String MAIN = "1111222233334444";
    private static final String TEST = "5555666677778888";
    private static final SpaceId EU = new SpaceId("cams-eu");

    private final FakeCams main = new FakeCams().with(flow("1001", "Welcome")).with(flow("1002", "Welcome back"));
    private final FakeCams test = new FakeCams().with(flow("2001", "Trial"));
    private final Path folder;
    private @Nullable ChangeRoom room;

    FlowDeskTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        if (room != null) {
            room.close();
        }
    }

    @Test
    void flow_is_found_by_its_id() throws InterruptedException {
        assertThat(nameIn(desk("*").lookFor(VISIT, "1001"))).isEqualTo("Welcome");
    }

    @Test
    void only_flow_with_the_text_in_its_name_is_found() throws InterruptedException {
        assertThat(nameIn(desk("*").lookFor(VISIT, "ＢＡＣＫ"))).isEqualTo("Welcome back");
    }

    @Test
    void several_flows_are_offered() throws InterruptedException {
        Look look = desk("*").lookFor(VISIT, "welcome");

        assertThat(view(look).getCallbackId()).isEqualTo("flow_pick");
        assertThat(view(look).toString())
                .contains("2 flows have “welcome” in their name", "Welcome back (1002) · Shop EU");
    }

    @Test
    void rights_in_one_account_are_enough_for_its_flows() throws InterruptedException {
        FlowDesk desk = desk("acs:cams:*:" + TEST + ":flow/*");

        assertThat(nameIn(desk.lookFor(VISIT, "2001"))).isEqualTo("Trial");
        assertThat(nameIn(desk.lookFor(VISIT, "tri"))).isEqualTo("Trial");
    }

    @Test
    void nothing_is_read_where_the_person_may_not_read() throws InterruptedException {
        FlowDesk desk = desk("acs:cams:*:" + TEST + ":flow/*");

        assertThat(sentence(desk.lookFor(VISIT, "1001"))).startsWith("I can't find flow 1001 in Shop Test.");
        assertThat(main.calls()).isEmpty();
    }

    @Test
    void person_without_rights_hears_why_and_cams_hears_nothing() throws InterruptedException {
        FlowDesk desk = desk("acs:cams:*:" + MAIN + ":flow/none");

        for (String typed : List.of("", "1001", "welcome")) {
            assertThat(sentence(desk.lookFor(VISIT, typed))).startsWith("You may not");
        }
        assertThat(main.calls()).isEmpty();
        assertThat(test.calls()).isEmpty();
    }

    @Test
    void listing_that_cams_refused_is_not_taken_for_an_empty_one() throws InterruptedException {
        main.refuseNext(Operation.LIST_FLOW, CamsFailure.NOT_AUTHORISED, "Ram.PermissionDeny");
        FlowDesk desk = desk("*");

        assertThat(sentence(desk.lookFor(VISIT, "welcome")))
                .startsWith("CAMS could not be asked what flows there are.")
                .contains("Ram.PermissionDeny", "request ID", "RAM administrator");

        assertThat(view(desk.lookFor(VISIT, "welcome")).getCallbackId())
                .as("asked again")
                .isEqualTo("flow_pick");
    }

    @Test
    void however_much_cams_says_the_request_id_is_there() throws InterruptedException {
        String code = "System.LimitControl." + "x".repeat(5_000);
        main.refuseNext(Operation.GET_FLOW, CamsFailure.THROTTLED, code);

        assertThat(sentence(desk("*").lookFor(VISIT, "1001")))
                .contains("System.LimitControl", "(request ID ")
                .hasSizeLessThan(1_500);
    }

    @Test
    void no_flow_with_the_text_is_said_with_what_was_typed() throws InterruptedException {
        assertThat(sentence(desk("*").lookFor(VISIT, "no such flow")))
                .contains("“no such flow” in its name", "/flow edit alone");
    }

    @Test
    void flow_whose_texts_do_not_fit_has_no_form() throws InterruptedException {
        main.with(flow("1003", "x".repeat(5_000)));

        assertThat(sentence(desk("*").lookFor(VISIT, "1003"))).contains("too long");
    }

    private FlowDesk desk(String resource) {
        var accounts = List.of(
                new Account(MAIN, Permitted.REGION, main, Map.of(EU, "Shop EU")),
                new Account(TEST, Permitted.REGION, test, Map.of(EU, "Shop Test")));
        Rights rights = Permitted.on(resource, MAIN, TEST);
        close();
        room = new ChangeRoom(folder, rights);
        return new FlowDesk(
                new FlowFinder(accounts),
                rights,
                room.changes,
                Permitted.readers(),
                CommandName.USUAL,
                InstantSource.system());
    }

    private static Flow flow(String id, String name) {
        return new Flow(new FlowId(id), EU, name, Categories.of("SIGN_UP"), FlowStatus.DRAFT, null);
    }

    private static View view(Look look) {
        assertThat(look).isInstanceOf(Look.Modal.class);
        return ((Look.Modal) look).view();
    }

    private static String nameIn(Look look) {
        return EditForm.read(view(look)).form().shown().name();
    }

    private static String sentence(Look look) {
        assertThat(look).isInstanceOf(Look.Note.class);
        return ((Look.Note) look).text().inEnglish();
    }
}
