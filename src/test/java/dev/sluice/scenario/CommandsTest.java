package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is typed after the command, on whatever keyboard, in English or Chinese, is understood or answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommandsTest {
    private static final String C = Person.SUPPORT;
    private House house;

    @BeforeAll
    void open(@TempDir Path folder) {
        house = House.open(folder);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @AfterEach
    void close_modals() {
        house.editor().closesModals();
        house.chineseEditor().closesModals();
    }

    @Test
    void help_shows_what_somebody_may_do_and_nothing_else() {
        house.editor().types(C, "/flow help");
        house.withoutRights().types(C, "/flow");
        house.approver().types(C, "/flow ?");
        house.admin().types(C, "/flow help");

        assertThat(house.editor().readsInPrivate(C, "What I can do"))
                .contains("/flow edit 1001 – ", "/flow list", "/flow show 1001", "/flow who can approve 1001")
                .doesNotContain("/flow health", "@bob");
        assertThat(house.withoutRights().readsInPrivate(C, "no policy"))
                .contains("/flow whoami", "/flow can edit 1001")
                .doesNotContain("/flow edit", "/flow list", "/flow pending");
        assertThat(house.approver().readsInPrivate(C, "What I can do"))
                .contains("/flow pending", "/flow list")
                .doesNotContain("/flow edit");
        assertThat(house.admin().readsInPrivate(C, "What I can do"))
                .contains("/flow health", "/flow can @bob approve 1001");
    }

    @Test
    void flow_is_shown_with_what_a_change_would_take_and_a_way_to_the_form() {
        Person ann = house.editor();

        ann.types(C, "/flow show 1002");

        assertThat(ann.readsInPrivate(C, "Book an appointment 1002"))
                .contains("Categories: Appointment booking", "Status: PUBLISHED", "Space: Shop EU")
                .contains("takes 2 approvals", "<@U0APPROV1>", "<@U0APPROV2>");
        ann.pressesInPrivate(C, "sheet_edit", "Book an appointment");
        assertThat(Fields.find(ann.modal("flow_edit"), "name")
                        .at("/element/initial_value")
                        .asText())
                .isEqualTo("Book an appointment");
    }

    @Test
    void flow_is_shown_to_those_who_may_see_it_only() {
        house.approver().types(C, "/flow show log in");
        house.withoutRights().types(C, "/flow show 1002");
        house.withoutRights().types(C, "/flow show parcel");

        assertThat(house.approver().readsInPrivate(C, "Log in with a code 1007"))
                .contains("You may not change flow 1007");
        assertThat(house.withoutRights().readsInPrivate(C, "You may not see flow 1002"))
                .doesNotContain("Book");
        house.withoutRights().readsInPrivate(C, "You may not list flows");
    }

    @Test
    void flow_that_waits_for_approval_says_so() {
        Person ann = house.editor();
        ann.types(C, "/flow edit 1012");
        ann.submits(ann.modal("flow_edit"), "Contact the store", "CONTACT_US");
        ann.reads(C, "wants to change flow 1012");

        house.approver().types(C, "/flow show 1012");

        assertThat(house.approver().readsInPrivate(C, "Contact our store team 1012"))
                .contains("<@U0EDITOR1> wants to change it (name: Contact the store)");
    }

    @Test
    void flows_are_listed_page_by_page() {
        Person ann = house.editor();

        ann.types(C, "/flow list");
        assertThat(ann.readsInPrivate(C, "13 flows that you may see"))
                .contains("1001 Welcome · Sign up · Shop EU", "1010", "Page 1 of 2")
                .doesNotContain("1011 ");
        ann.pressesInPrivate(C, "list_more", "Page 1 of 2");
        assertThat(ann.readsInPrivate(C, "Page 2 of 2")).contains("1011 ", "1013 ");
        ann.pressesInPrivate(C, "list_back", "Page 2 of 2");
        ann.readsInPrivate(C, "Page 1 of 2");

        assertThat(ann.count(C, "flows that you may see"))
                .as("one message, turned")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/flow list survey | 2 flows with | 1011",
                "/flow list space:Shop Asia category: survey | 1 flow with | 1011",
                "/flow list name=welcome | 1 flow with | 1001",
                "/flow ls 预约 | 2 flows with | 1010",
                "/flow list survvey | no flow with | /flow list survey",
                "/flow list spcae:asia | 5 flows with | 1013",
                "/flow list nothing of the kind | no flow with | may see",
                "/flow list 问卷调查 | 2 flows with | 1005",
            })
    void flows_are_filtered(String typed, String heading, String line) {
        house.editor().types(C, typed);

        house.editor().readsInPrivate(C, heading, line);
    }

    @Test
    void nobody_lists_what_they_may_not_see() {
        house.withoutRights().types(C, "/flow list");

        assertThat(house.withoutRights().readsInPrivate(C, "You may not list flows"))
                .doesNotContain("Welcome");
    }

    @Test
    void health_is_told_to_those_who_may_know() {
        house.admin().types(C, "/flow health");
        house.editor().types(C, "/flow health");

        assertThat(house.admin().readsInPrivate(C, "The database answers."))
                .contains("Slack is connected.", "of 5 calls a second in use", "waiting for CAMS", "for approval");
        house.editor().readsInPrivate(C, "You may not ask how Sluice is", "sluice:ReadHealth");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/flow edti 1001 | Did you mean /flow edit 1001?",
                "/flow shwo welcome | Did you mean /flow show welcome?",
                "/flow 1001 | Did you mean /flow show 1001 or /flow edit 1001?",
                "/flow welcome | /flow show 1001 (“Welcome”)",
                "/flow summer catalog | /flow show 1008 (“Summer catalogue”)",
                "/flow show wellcome | /flow show 1001 (“Welcome”)",
                "/flow show parsel | /flow show 1003",
                "/flow edit wellcome | /flow edit 1001 (“Welcome”)",
                "/flow show o | flows have “o” in their name",
                "/flow show | Say which flow",
                "/flow can edti 1001 | Did you mean /flow can edit 1001?",
                "/flow can edit wellcome | /flow show 1001",
                "/flow dance wildly | I don't know “dance”.",
            })
    void unclear_is_answered_with_the_nearest(String typed, String answer) {
        house.editor().types(C, typed);

        house.editor().readsInPrivate(C, answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/flow ＳＨＯＷ　１００４",
                "/flow –show 1004",
                "/flow — show — 1004",
                "/flow “show 1004”",
                "/flow show “return or”",
                "/flow Show: 1004!",
                "/flow /flow show 1004",
                "/flow @sluice show 1004",
                "/flow show1004",
                "/flow view return",
            })
    void any_keyboard_will_do(String typed) {
        Person ann = house.editor();
        long before = ann.count(C, "Return or exchange");

        ann.types(C, typed);

        ann.reads(C, it -> ann.count(C, "Return or exchange") > before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/flow 帮助 | 我可以为您",
                "/flow 查看 1002 | 状态：PUBLISHED",
                "/flow 查看预约到店服务 | 预约到店服务 1010",
                "/flow 列表 | 您可以查看的流程，共 13 个",
                "/flow 列表　分类：问卷调查 | 符合“分类:问卷调查”的流程，共 2 个",
                "/flow 待审批 | 审批",
                "/flow 我是谁 | 您是",
                "/flow 能否编辑1001 | 有权修改流程 1001",
                "/flow 谁可以审批1003 | 需要 2 人审批",
                "/flow 编缉 1001 | 您是否想输入 /flow edit 1001？",
                "/flow 健康 | 您无权查看 Sluice 的运行状态",
                "/flow wellcome | 您是否想输入 /flow show 1001（“Welcome”）？",
            })
    void lin_types_and_reads_chinese(String typed, String answer) {
        house.chineseEditor().types(C, typed);

        house.chineseEditor().readsInPrivate(C, answer);
    }

    @Test
    void lin_edits_in_chinese() {
        Person lin = house.chineseEditor();

        lin.types(C, "/flow 编辑1004");
        JsonNode form = lin.modal("flow_edit");

        assertThat(Fields.find(form, "name").at("/element/initial_value").asText())
                .isEqualTo("Return or exchange");
    }
}
