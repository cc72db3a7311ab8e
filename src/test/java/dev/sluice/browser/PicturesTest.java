package dev.sluice.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.sluice.sandbox.cams.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A picture of every view, in English and dark, with {@code -Dpictures=all} in both languages, light and dark, in
 * {@code target/screenshots}; in each of them texts have contrast, controls have names, and nothing is wider than its
 * place.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PicturesTest {
    /**
     * Each picture takes a second; English is longer and dark has less contrast, so these show most of what is wrong.
     */
    private static final boolean ALL = "all".equals(System.getProperty("pictures"));

    private static final Duration SLOW = Duration.ofSeconds(3);

    private final Map<String, String> faults = new TreeMap<>();
    private Stage stage;
    private Tab tab;
    private String prefix = "";
    private String channel = "";

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
        tab.size(1280, 960);
    }

    @ParameterizedTest
    @CsvSource({"en,U0EDITOR1,C01SUPPORT,1002,1003,1001", "zh,U0EDITOR2,C01KEFU,1009,1005,1010"})
    void every_view_can_be_read(
            String language, String asker, String place, String published, String another, String draft) {
        assumeThat(ALL || language.equals("en")).as("drawn with -Dpictures=all").isTrue();
        prefix = language;
        channel = place;
        tab.open(stage.page("#?as=" + asker + "&in=" + channel));
        tab.says("localStorage.setItem('sandbox.language', '" + language + "')");
        tab.reload();

        shows("channel");
        answers(asker);
        form(published);
        waiting(asker);
        ends(asker, another);
        atOnce(asker, draft);
        behindTheScenes(asker);

        assertThat(faults).as("what is wrong, and where it was seen first").isEmpty();
        assertThat(tab.mistakes()).isEmpty();
        tab.close();
    }

    private void answers(String asker) {
        for (String word :
                List.of("help", "list", "whoami", "can edit 1007", "who can approve 1002", "health", "edti")) {
            command(word);
            shows(word.replace(' ', '-'));
        }
        be("U0ADMIN01");
        command("health");
        shows("health-admin");
        be(asker);
    }

    private void form(String flow) {
        command("show " + flow);
        shows("show");
        stage.sandbox.cams().play(Fault.delay("GetFlow", SLOW));
        say("edit " + flow);
        tab.waits("document.querySelector('dialog[open] .view-body')");
        shows("loading");
        tab.waits("document.activeElement?.closest('dialog .view-body')");
        shows("form");
        tab.tabTo("textbox “Name");
        tab.press("Control+a", "Backspace");
        tab.press("Enter");
        tab.waits("document.querySelector('[aria-invalid=true]')");
        shows("form-errors");
        tab.type("Autumn 秋季");
        tab.tabTo("combobox “Categories");
        tab.press("ArrowDown");
        tab.waits("document.querySelectorAll('.picker-option').length > 5");
        shows("form-categories");
        tab.press("Escape");
        tab.tabTo("textbox “Reason");
        tab.type("A clearer name");
        tab.press("Control+Enter");
        tab.waits("document.querySelector('[data-action=change_approve]')");
        shows("card-waiting");
    }

    private void waiting(String asker) {
        command("pending");
        shows("pending");
        be("U0APPROV1");
        shows("card-for-approver");
        home("home-approver");
        be("U0APPROV1");
        newest("change_claim");
        tab.waits("document.querySelector('[data-action=change_release]')");
        shows("card-claimed");
        newest("change_approve");
        tab.waits("/1 of 2|1\\/2/.test(document.querySelector('.channel').innerText)");
        shows("card-half");
        be("U0APPROV2");
        newest("change_approve");
        tab.waits("document.querySelectorAll('[data-action=change_undo]').length > 0");
        shows("card-done");
        tab.says("[...document.querySelectorAll('a.replies:not(.quiet)')].at(-1).click()");
        tab.waits("document.querySelector('.thread .message')");
        shows("thread");
        be(asker);
        home("home-asker");
        be(asker);
    }

    private void ends(String asker, String flow) {
        propose(flow);
        be("U0APPROV1");
        newest("change_reject");
        tab.waits("document.activeElement?.closest('dialog .view-body')");
        shows("reject");
        tab.type("Not in autumn");
        tab.press("Control+Enter");
        tab.waits("document.querySelector('[data-action=change_again]')");
        shows("card-rejected");
        be(asker);
        propose(flow);
        newest("change_emergency");
        tab.waits("document.activeElement?.closest('dialog .view-body')");
        shows("emergency");
        tab.press("Escape");
        newest("change_withdraw");
        tab.waits("document.querySelectorAll('[data-action=change_again]').length > 1");
        shows("card-withdrawn");
        propose(flow);
        stage.sandbox.advance(Duration.ofHours(9));
        tab.waits("document.querySelectorAll('[data-action=change_again]').length > 2");
        shows("card-expired");
    }

    private void atOnce(String asker, String flow) {
        stage.sandbox.cams().play(Fault.status("ModifyFlow", 400, "Flow.IllegalStatus"));
        say("edit " + flow);
        tab.waits("document.activeElement?.closest('dialog .view-body')");
        tab.tabTo("textbox “Name");
        tab.retype("Welcome aboard");
        long messages = count();
        tab.press("Enter");
        tab.waits("document.querySelectorAll('.channel .message').length > " + messages);
        tab.waits("!document.querySelector('dialog[open]')");
        shows("card-failed");
        be("U0NORIGHT");
        command("edit 1001");
        shows("refused");
        be(asker);
    }

    private void behindTheScenes(String asker) {
        tab.tabTo("button “" + (prefix.equals("en") ? "Shortcuts" : "快捷方式"));
        tab.press("Enter");
        shows("shortcuts");
        tab.press("Escape");
        stage.sandbox.people().control("slack-faults", "{\"delivery\": \"/flow\", \"kind\": \"deaf\"}");
        say("whoami");
        tab.waits("document.querySelector('.notice-strip')");
        tab.says("document.querySelector('.behind').click()");
        tab.waits("document.querySelector('.wire li')");
        shows("traffic");
        tab.says("document.querySelector('.inspector .home-tabs a:last-child').click()");
        tab.waits("document.querySelector('.fault')");
        shows("faults");
        tab.size(420, 800);
        be(asker);
        shows("narrow");
        tab.says("document.querySelector('.menu').click()");
        shows("narrow-menu");
        tab.press("Escape");
        assertThat(tab.focus()).as("after the menu is closed").startsWith("button");
    }

    private void propose(String flow) {
        say("edit " + flow);
        tab.waits("document.activeElement?.closest('dialog .view-body')");
        tab.tabTo("textbox “Name");
        tab.retype("Another name");
        int cards = tab.says("document.querySelectorAll('[data-action=change_approve]').length")
                .asInt();
        tab.press("Enter");
        tab.waits("document.querySelectorAll('[data-action=change_approve]').length > " + cards);
    }

    private void newest(String action) {
        tab.says("[...document.querySelectorAll('.channel [data-action=" + action + "]')].at(-1).focus()");
        tab.press("Enter");
    }

    private void home(String name) {
        tab.says("location.hash = document.querySelector('[data-channel^=D]').hash + '&home='");
        tab.waits("document.querySelector('.home .block-header')");
        shows(name);
    }

    private void be(String person) {
        tab.says("location.hash = '#?as=" + person + "&in=" + channel + "'");
        tab.waits(
                "document.querySelector('[data-person=" + person + "][aria-current]')"
                        + " && document.activeElement?.id === 'composer' && !document.querySelector('.channel .beginning').innerText.includes('…')");
    }

    private void say(String text) {
        tab.waits("document.activeElement?.id === 'composer' || (document.getElementById('composer').focus(), false)");
        tab.type("/flow " + text);
        tab.press("Enter");
    }

    /** Says something and waits for the answer. */
    private void command(String text) {
        long messages = count();
        say(text);
        tab.waits("document.querySelectorAll('.channel .message').length > " + messages);
    }

    private long count() {
        return tab.says("document.querySelectorAll('.channel .message').length").asLong();
    }

    private void shows(String view) {
        for (boolean dark : List.of(false, true)) {
            if (!ALL && !dark) {
                continue;
            }
            tab.prefersDark(dark);
            String name = prefix + "-" + view + (dark ? "-dark" : "");
            tab.picture(name);
            tab.faults().forEach(fault -> faults.putIfAbsent(fault, name));
        }
        tab.prefersDark(false);
    }
}
