package dev.sluice.slack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.access.decision.ActionName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which verb somebody means, what with, and what is near when they mean none. */
final class AskedTest {
    private static Optional<Asked> read(String typed) {
        return Asked.read(CommandText.of(typed), CommandName.USUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | HELP | ''",
                "flow | HELP | ''",
                "/flow edit 1001 | EDIT | 1001",
                "@sluice edit 1001 | EDIT | 1001",
                "<@U0BOT> edit 1001 | EDIT | 1001",
                "help! | HELP | ''",
                "edit1001 | EDIT | 1001",
                "edit-1001 | EDIT | 1001",
                "edit−1001 | EDIT | 1001",
                "can<@U0BOB> edit | CAN | <@u0bob> edit",
                "编辑预约 | EDIT | 预约",
                "谁可以审批 1001 | WHO | 审批 1001",
                "who am I? | WHOAMI | ''",
                "who-am-i | WHOAMI | ''",
                "who can approve 1 | WHO | can approve 1",
                "who changed flow 1001? | HISTORY | 1001",
                "history 1001 | HISTORY | 1001",
                "audit history @bob | HISTORY | @bob",
                "audit verify | VERIFY | ''",
                "audit export | AUDIT | export",
                "历史1001 | HISTORY | 1001",
                "谁改过1001 | HISTORY | 1001",
                "核验 | VERIFY | ''",
            })
    void verb_is_understood(String typed, Verb verb, String rest) {
        assertThat(read(typed)).contains(new Asked(verb, rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dance", "1001", "editor", "h1001", "@bob", "<@U0BOB>", "我"})
    void nothing_is_made_up(String typed) {
        assertThat(read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "edti, EDIT",
        "lsit, LIST",
        "healht, HEALTH",
        "编缉, EDIT",
        "pendign, PENDING",
        "hepl, HELP",
        "hsitory, HISTORY",
        "verfiy, VERIFY"
    })
    void misspelled_verb_is_near_one(String word, Verb verb) {
        assertThat(Verb.near(word)).contains(verb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "dancing", "预约到店"})
    void what_is_far_from_all_is_near_none(String word) {
        assertThat(Verb.near(word)).isEmpty();
    }

    @Test
    void deeds_are_known_by_many_names_and_by_those_of_ram() {
        assertThat(Deed.action("Modify")).contains(ActionName.MODIFY_FLOW);
        assertThat(Deed.action("查看")).contains(ActionName.GET_FLOW);
        assertThat(Deed.action("列表")).contains(ActionName.LIST_FLOW);
        assertThat(Deed.action("驳回")).contains(ActionName.APPROVE_CHANGE);
        assertThat(Deed.action("withdraw")).contains(ActionName.WITHDRAW_CHANGE);
        assertThat(Deed.action("history")).contains(ActionName.READ_AUDIT);
        assertThat(Deed.action("cams:DeleteFlow")).contains(ActionName.DELETE_FLOW);
        assertThat(Deed.action("fly")).isEmpty();
        assertThat(Deed.near("aprove")).contains("approve");
        assertThat(Deed.near("ed")).isEmpty();
        assertThat(Deed.near("somersault")).isEmpty();
        assertThat(Deed.spaced("审批1003 编辑 x")).isEqualTo("审批 1003 编辑 x");
    }

    @Test
    void misspelled_words_are_put_right_by_those_that_there_are() {
        var texts = List.of("Book an appointment", "Where is my parcel?", "预约到店服务");

        assertThat(Correction.of("parsel", texts)).contains("parcel");
        assertThat(Correction.of("book an apointment", texts)).contains("book an appointment");
        assertThat(Correction.of("my parsel", texts)).contains("my parcel");
        assertThat(Correction.of("预约到店服勿", texts)).contains("预约到店服务");
        assertThat(Correction.of("parcel", texts)).isEmpty();
        assertThat(Correction.of("my parcel", texts)).isEmpty();
        assertThat(Correction.of("my zebra", texts)).isEmpty();
        assertThat(Correction.of("zz", texts)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow", "/", "/Flow", "/flow test", "/flow-with-a-name-that-is-much-too-long"})
    void command_has_a_form(String name) {
        assertThat(CommandName.isOne(name)).isFalse();
        assertThatThrownBy(() -> new CommandName(name)).hasMessageContaining("wanted one such as `/flow`");
    }
}
