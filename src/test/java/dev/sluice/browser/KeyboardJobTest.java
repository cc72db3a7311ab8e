package dev.sluice.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole job on the sandbox's page, without a mouse, in each language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeyboardJobTest {
    private final Properties words = new Properties();
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
    }

    @AfterEach
    void page_stumbled_over_nothing() {
        assertThat(tab.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_whole_job_takes_no_mouse(String language) throws IOException {
        read(language);
        tab.open(stage.page(""));
        chooses_the_language();
        becomes(words("asker"));
        goes_to_the_channel();

        asks_for_a_change_and_is_told_what_is_missing();
        becomes("Bob Chen");
        presses_below_the_newest_message("approve");
        tab.reads(words("half"));
        assertThat(tab.focus()).as("after a card was drawn anew").isNotEqualTo("nothing");
        becomes("Cho Park");
        presses_below_the_newest_message("approve");
        tab.reads(words("done"));
        assertThat(tab.focus()).as("after the button is gone").startsWith("article");

        becomes(words("asker"));
        undoes_it();
        has_another_one_rejected_and_withdraws_a_third();
    }

    private void chooses_the_language() {
        if (words("language").equals("English")) {
            return;
        }
        tab.tabTo("combobox “Language”");
        tab.press("End");
        tab.waits("document.documentElement.lang.startsWith('zh')");
        for (String approver : new String[] {"Bob Chen", "Cho Park"}) {
            becomes(approver);
            reads_the_app_in_that_language();
        }
    }

    /** On the App Home, by a select. */
    private void reads_the_app_in_that_language() {
        tab.tabTo("link “Sluice");
        tab.press("Enter");
        tab.waits("document.activeElement?.id === 'composer'");
        tab.waits("document.querySelector('.home-tabs')");
        tab.tabTo("link “" + words("home") + "”");
        tab.press("Enter");
        tab.reads("Your settings");
        tab.press("F6");
        tab.tabTo("combobox “In which language");
        tab.type(words("choose"));
        tab.waits("document.querySelector('.picker-option.active')");
        tab.press("Enter");
        tab.reads(words("homeTitle"));
        assertThat(tab.focus()).as("after the home was drawn anew").isNotEqualTo("nothing");
    }

    private void becomes(String person) {
        tab.press("F6");
        for (int parts = 0; parts < 6 && !tab.focus().contains("current=true"); parts++) {
            tab.press("F6");
        }
        tab.tabTo(person);
        tab.press("Enter");
        tab.waits("document.activeElement?.id === 'composer' && document.querySelector('.people [aria-current]')"
                + ".innerText.includes(" + DevTools.quoted(person) + ")");
    }

    private void goes_to_the_channel() {
        tab.tabTo("link “" + words("channel"));
        tab.press("Enter");
        tab.waits("document.activeElement?.id === 'composer' && document.querySelector('h1').innerText === "
                + DevTools.quoted(words("channel")));
    }

    private void asks_for_a_change_and_is_told_what_is_missing() {
        form("command");
        tab.tabTo("textbox “Name”");
        tab.press("Control+a", "Backspace");
        tab.tabTo(words("submit"));
        tab.press("Enter");
        tab.waits("document.querySelector('[aria-invalid=true]') === document.activeElement");
        assertThat(tab.focus()).contains("textbox “Name”", "invalid=true", words("required"));
        tab.type(words("name"));
        tab.tabTo("combobox “Categories”");
        tab.type(words("category"));
        tab.waits("document.querySelector('.picker-option.active')?.innerText.includes("
                + DevTools.quoted(words("chosen")) + ")");
        tab.press("Enter", "Escape");
        assertThat(tab.focus()).as("Escape closes the list and no more").contains("Categories", "expanded=false");
        tab.tabTo("textbox “Reason");
        tab.type(words("why"));
        tab.press("Control+Enter");
        tab.reads(words("waits"));
        tab.waits("document.activeElement?.id === 'composer'");
    }

    private void undoes_it() {
        presses_below_the_newest_message("undo");
        tab.waits("document.activeElement?.closest('dialog .view-body')");
        tab.tabTo(words("submit"));
        tab.press("Enter");
        tab.reads(words("undone"));
    }

    private void has_another_one_rejected_and_withdraws_a_third() {
        form("other");
        tab.tabTo("textbox “Name”");
        tab.retype("Parcels");
        tab.press("Enter");
        tab.reads(words("waits"));
        becomes("Bob Chen");
        presses_below_the_newest_message("reject");
        tab.waits("document.activeElement?.closest('dialog .view-body')");
        tab.type(words("why"));
        tab.press("Control+Enter");
        tab.reads(words("rejected"));
        becomes(words("asker"));
        form("other");
        tab.tabTo("textbox “Name”");
        tab.retype("Parcels");
        tab.press("Enter");
        tab.reads(words("waits"));
        presses_below_the_newest_message("withdraw");
        tab.reads(words("withdrawn"));
    }

    private void form(String command) {
        tab.press("F6");
        tab.tabTo("textbox");
        tab.type("/flow ");
        tab.type(words(command));
        tab.press("Enter");
        tab.waits("document.activeElement?.closest('dialog .view-body') && document.querySelector('dialog textarea')");
    }

    private void presses_below_the_newest_message(String button) {
        tab.waits("document.activeElement?.id === 'composer'");
        tab.press("Shift+F6", "ArrowUp");
        tab.tabTo(words(button));
        tab.press("Enter");
    }

    private String words(String key) {
        return words.getProperty(key);
    }

    private void read(String language) throws IOException {
        words.clear();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/test/resources/browser", language + ".properties"), UTF_8)) {
            words.load(file);
        }
    }
}
