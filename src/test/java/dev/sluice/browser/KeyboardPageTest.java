package dev.sluice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Every part of the sandbox's page is reached, used and left by the keyboard, and told to those who do not see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeyboardPageTest {
    private static final String AT_COMPOSER = "document.activeElement?.id === 'composer'";
    private static final String IN_FORM = "document.activeElement?.closest('dialog .view-body')";

    private Stage stage;
    private Tab tab;

    @BeforeAll
    void open(@TempDir Path folder, TestReporter reporter) throws IOException, InterruptedException {
        stage = Stage.open(folder, reporter, settings -> settings);
    }

    @AfterAll
    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    @BeforeEach
    void look() {
        tab = stage.tab();
        tab.open(stage.page("#?as=U0ADMIN01&in=C01PROD"));
    }

    @AfterEach
    void page_stumbled_over_nothing() {
        tab.press("Escape", "Escape");
        tab.waits("!document.querySelector('dialog[open]')");
        assertThat(tab.mistakes()).isEmpty();
        tab.close();
    }

    @Test
    void form_holds_the_focus_until_escape_gives_it_back() {
        says("/flow edit 1001");
        tab.waits(IN_FORM);
        assertThat(tab.focus()).as("what is typed chooses another flow").startsWith("combobox");
        tab.type("parcel");
        tab.waits("document.querySelector('.picker-option.active')?.innerText.includes('parcel')");
        tab.press("Escape");

        for (int stops = 0; stops < 30; stops++) {
            tab.press("Tab");
            assertThat(tab.says(
                                    "Boolean(document.activeElement.closest('dialog')) || document.activeElement === document.body")
                            .asBoolean())
                    .as(tab.focus())
                    .isTrue();
        }
        assertThat(tab.says("assistant.describe(document.querySelector('dialog[open]'))")
                        .asText())
                .isEqualTo("dialog “Change a flow” ");
        tab.press("Escape");
        tab.waits("!document.querySelector('dialog[open]')");
        assertThat(tab.focus()).startsWith("textbox “Message #prod-changes”");
        tab.type("I write on");
        assertThat(tab.says("document.activeElement.value").asText()).isEqualTo("I write on");
    }

    @Test
    void f6_goes_round_the_parts_and_arrows_along_the_messages() {
        stage.sandbox.people().control("people", "{\"id\":\"U0NORIGHT\",\"deleted\":true}");
        tab.waits("!document.querySelector('.people').innerText.includes('Dan Ito')");
        stage.sandbox.people().control("people", "{\"id\":\"U0NORIGHT\",\"deleted\":false}");
        tab.reads("Dan Ito");
        tab.press("F6");
        assertThat(tab.focus()).startsWith("link").contains("Eve Adams", "current=true");
        tab.press("F6");
        assertThat(tab.focus()).startsWith("region “Messages in #prod-changes”");
        tab.press("Home");
        assertThat(tab.focus()).startsWith("article “Cho Park,");
        tab.press("ArrowUp", "End", "Shift+F6", "F6", "ArrowUp");
        assertThat(tab.focus()).startsWith("article");
        tab.press("F6");
        assertThat(tab.focus()).startsWith("textbox “Message #prod-changes”");
    }

    @Test
    void thread_is_opened_written_into_and_left() {
        tab.tabTo("link “Reply in thread”");
        tab.press("Enter");
        tab.waits("document.activeElement?.id === 'thread-composer'");
        says("I have read it");
        tab.waits("document.querySelector('.thread .messages').innerText.includes('I have read it')");
        tab.press("Escape");
        tab.waits("!document.querySelector('.thread') && " + AT_COMPOSER);
        tab.reads("1 reply");
    }

    @Test
    void message_of_ones_own_is_changed_and_deleted_after_a_question() {
        says("a slip of the keys");
        tab.reads("a slip of the keys");
        tab.press("Shift+F6", "ArrowUp");
        tab.tabTo("button “More actions”");
        tab.press("Enter");
        tab.tabTo("button “Edit message”");
        tab.press("Enter");
        tab.waits("document.activeElement?.closest('.edit-box')");
        tab.retype("said on purpose");
        tab.press("Enter");
        tab.reads("said on purpose", "(edited)");
        assertThat(tab.focus()).as("after the box is gone").startsWith("article");

        tab.tabTo("button “More actions”");
        tab.press("Enter");
        tab.tabTo("button “Delete message”");
        tab.press("Enter");
        tab.waits("document.activeElement?.closest('[role=alertdialog]')");
        tab.press("Escape");
        tab.waits("!document.querySelector('dialog[open]')");
        assertThat(tab.focus()).as("after no").contains("More actions");
        tab.press("Enter");
        tab.tabTo("button “Delete message”");
        tab.press("Enter");
        tab.waits("document.activeElement?.closest('[role=alertdialog]')");
        tab.press("Enter");
        tab.waits("!document.body.innerText.includes('said on purpose')");
        tab.waits("assistant.describe(document.activeElement) !== 'nothing'");
    }

    @Test
    void what_an_administrator_does_to_messages_of_the_app_is_named_by_an_audit() {
        says("/flow edit 1004");
        tab.waits("document.querySelector('dialog .view-body textarea')");
        tab.tabTo("textbox “Name”");
        tab.retype("Returns");
        tab.press("Control+Enter");
        tab.reads("changed flow 1004");

        chooses_at_the_message("changed flow 1004", "Tamper with message");
        tab.waits("document.activeElement?.closest('.edit-box')");
        tab.retype("Nothing happened");
        tab.press("Enter");
        tab.waits("document.activeElement?.closest('[role=alertdialog]')");
        tab.press("Enter");
        tab.waits("!document.querySelector('.edit-box')");
        tab.reads("Nothing happened");
        chooses_at_the_message("Nothing happened", "React with 👀");
        tab.waits("document.querySelector('.reactions button[aria-pressed=true]')?.innerText === '👀 1'");
        tab.tabTo("button “:eyes: 1 (Eve Adams)”");
        tab.press("Enter");
        tab.waits("!document.querySelector('.reactions')");
        says_in_the_channel("/flow audit verify");
        tab.reads("the text of the message");

        chooses_at_the_message("Nothing happened", "Delete message");
        tab.waits("document.activeElement?.closest('[role=alertdialog]')");
        tab.press("Enter");
        tab.waits(
                "![...document.querySelectorAll('.text-only')].some((e) => e.innerText.includes('Nothing happened'))");
        says_in_the_channel("/flow audit verify");
        tab.reads("was deleted");
    }

    private void says_in_the_channel(String text) {
        tab.tabTo("textbox “Message #prod-changes”");
        says(text);
    }

    private void chooses_at_the_message(String words, String entry) {
        tab.says("[...document.querySelectorAll('.channel .message')].findLast((m) => m.innerText.includes("
                + DevTools.quoted(words) + ")).focus()");
        tab.tabTo("button “More actions”");
        tab.press("Enter");
        tab.tabTo("button “" + entry + "”");
        tab.press("Enter");
    }

    @Test
    void shortcut_opens_the_form() {
        tab.press("Tab");
        assertThat(tab.focus()).startsWith("button “Shortcuts”");
        tab.press("Enter", "Tab");
        assertThat(tab.focus()).startsWith("button “Change a flow”");
        tab.press("Enter");
        tab.waits(IN_FORM);
        tab.press("Escape");
        tab.waits("!document.querySelector('dialog[open]')");
        assertThat(tab.focus()).startsWith("button “Shortcuts”");
    }

    @Test
    void what_only_one_person_sees_is_read_aloud_and_gone_when_the_page_is_opened_anew() {
        says("/flow help");
        tab.reads("Only visible to you");
        tab.waits("document.querySelector('[role=log]').textContent.startsWith('Sluice, #prod-changes:')");

        tab.reload();
        tab.reads("#prod-changes");
        tab.waits("!document.body.innerText.includes('Only visible to you')");
    }

    @Test
    void fault_is_switched_on_felt_and_found_in_the_traffic() {
        tab.tabTo("link “⇄ Behind the scenes”");
        tab.press("Enter");
        tab.waits("document.querySelector('.inspector')");
        tab.tabTo("link “Faults”");
        tab.press("Enter");
        tab.waits("document.querySelector('.fault')");
        tab.says("document.querySelector('[aria-labelledby=faultDeliveries] [name=delivery]').focus()");
        tab.press("ArrowDown", "Tab", "End", "Tab");
        assertThat(tab.focus()).startsWith("textbox “Times”");
        tab.press("Enter");
        tab.waits("document.querySelector('.fault [role=status]').innerText.includes('/flow')");
        tab.tabTo("textbox “Message #prod-changes”");
        says("/flow whoami");
        tab.waits("document.querySelector('.notice-strip[role=status]')?.innerText.includes('did not respond')");
        tab.tabTo("link “Traffic”");
        tab.press("Enter");
        tab.waits("document.querySelector('.wire-trouble')?.innerText === 'late'");
        tab.tabTo("checkbox “only trouble”");
        tab.press(" ");
        tab.waits("document.querySelectorAll('.wire li').length === 1");
        tab.picture("behind-the-scenes");
        tab.press("Escape");
        tab.waits("!document.querySelector('.inspector') && " + AT_COMPOSER);
    }

    @Test
    void cams_goes_wrong_on_demand_until_all_is_well_again() {
        tab.open(stage.page("#?as=U0ADMIN01&in=C01PROD&inspect=faults"));
        tab.says("document.querySelector('[aria-labelledby=faultCams] [name=api]').focus()");
        tab.type("M");
        tab.press("Tab", "End", "Tab", "Enter");
        tab.waits("document.querySelector('.fault [role=status]').innerText.includes('Unknown.ResourceOwnerId')");
        assertThat(stage.sandbox.cams().waiting())
                .singleElement()
                .matches(fault -> fault.api().equals("ModifyFlow"));

        tab.tabTo("button “Let all be well again”");
        tab.press("Enter");
        tab.waits("document.querySelector('.fault [role=status]').innerText.includes('all goes well')");
        assertThat(stage.sandbox.cams().waiting()).isEmpty();
    }

    @Test
    void clock_theme_and_language_are_set_and_the_last_two_kept() {
        tab.tabTo("button “+8 h: move the clock on by 8 hours”");
        tab.press("Enter");
        tab.waits("document.querySelector('.clock [aria-live]').innerText === '8 h ahead'");
        tab.tabTo("combobox “Theme”");
        tab.press("End");
        tab.waits("document.documentElement.dataset.theme === 'dark'");
        tab.tabTo("combobox “Language”");
        tab.press("End");
        tab.reads("快 8 小时");
        tab.reload();
        tab.waits("document.documentElement.lang === 'zh-CN' && document.documentElement.dataset.theme === 'dark'");
    }

    private void says(String text) {
        tab.type(text);
        tab.press("Enter");
    }
}
