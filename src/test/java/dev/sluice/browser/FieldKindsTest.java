package dev.sluice.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Fields of every kind that Slack has in forms, filled in by the keyboard, in a stack of forms. */
final class FieldKindsTest {
    @Test
    void every_kind_of_field_is_filled_in_and_sent(@TempDir Path folder, TestReporter reporter)
            throws IOException, InterruptedException {
        Optional<Path> program = Stage.program(reporter);
        assumeTrue(program.isPresent(), Stage.NONE);
        try (Workspace workspace = Workspace.start(0, InstantSource.system());
                KindsApp app = new KindsApp(workspace);
                Chromium browser = Chromium.start(program.orElseThrow())) {
            Tab tab = browser.tab();
            tab.open(URI.create("http://127.0.0.1:" + workspace.port() + "/#?as=U0EDITOR1&in=C01OPS"));
            tab.type("/flow kinds");
            tab.press("Enter");
            tab.waits("document.activeElement?.closest('dialog .view-body')");
            assertThat(tab.faults()).isEmpty();

            opens_another_on_top_and_comes_back(tab);
            fills_in(tab, Files.writeString(folder.resolve("list.csv"), "Größe;1"));
            tab.picture("fields");
            tab.tabTo("button “Send”");
            tab.press("Enter");

            tab.waits("!document.querySelector('dialog[open]')");
            checks(app.sent());
            assertThat(tab.mistakes()).isEmpty();
        }
    }

    private static void opens_another_on_top_and_comes_back(Tab tab) {
        tab.tabTo("button “Open another”");
        tab.press("Enter");
        tab.waits("document.activeElement?.closest('[data-view]:not([hidden])')?.innerText.includes('On top')");
        tab.press("Escape");
        tab.waits("document.activeElement?.closest('[data-view]:not([hidden])')?.innerText.includes('Every kind')");
        assertThat(tab.focus()).as("back where it was").startsWith("button “Open another”");
    }

    private static void fills_in(Tab tab, Path list) {
        write(tab, "textbox “Text", "some text");
        write(tab, "textbox “Lines", "one");
        tab.press("Shift+Enter");
        tab.type("two");
        write(tab, "textbox “Rich text", "rich");
        write(tab, "textbox “Mail", "ann@shop.example");
        write(tab, "textbox “Address", "https://shop.example");
        write(tab, "textbox “Number", "42");
        tab.tabTo("textbox “Day");
        tab.press("ArrowUp");
        tab.tabTo("textbox “Hour");
        tab.press("ArrowUp");
        tab.tabTo("combobox “One of few");
        tab.press("ArrowDown");
        choose(tab, "combobox “Some of few", "tw");
        tab.press("Escape");
        choose(tab, "combobox “One of many", "found");
        choose(tab, "combobox “Person", "bob");
        choose(tab, "combobox “People", "cho");
        tab.press("Escape");
        choose(tab, "combobox “Channel", "quiet");
        choose(tab, "combobox “Conversation", "ops");
        tab.tabTo("checkbox “Two");
        tab.press(" ");
        tab.tabTo("radio “One");
        tab.press(" ", "ArrowDown");
        tab.tabTo("file “Files");
        tab.pick(list);
        tab.reads("list.csv", "9 bytes");
        tab.tabTo("button “More”");
        tab.press("Enter", "Tab");
        assertThat(tab.focus()).startsWith("button “One”");
        tab.press("Escape");
        assertThat(tab.focus()).startsWith("button “More”");
    }

    private static void write(Tab tab, String field, String text) {
        tab.tabTo(field);
        tab.type(text);
    }

    private static void choose(Tab tab, String field, String typed) {
        write(tab, field, typed);
        tab.waits("document.querySelector('.picker-option.active')?.innerText.toLowerCase().includes('" + typed + "')");
        tab.press("Enter");
    }

    private static void checks(JsonNode values) {
        assertThat(values.at("/text/a/value").asText()).isEqualTo("some text");
        assertThat(values.at("/lines/a/value").asText()).isEqualTo("one\ntwo");
        assertThat(values.at("/rich/a/rich_text_value/elements/0/elements/0/text")
                        .asText())
                .isEqualTo("rich");
        assertThat(values.at("/mail/a/value").asText()).isEqualTo("ann@shop.example");
        assertThat(values.at("/address/a/value").asText()).isEqualTo("https://shop.example");
        assertThat(values.at("/number/a/value").asText()).isEqualTo("42");
        assertThat(values.at("/day/a/selected_date").asText())
                .startsWith("2026-")
                .isNotEqualTo("2026-11-24");
        assertThat(values.at("/hour/a/selected_time").asText()).isEqualTo("10:30");
        assertThat(values.at("/moment/a/selected_date_time").asLong()).isEqualTo(1_795_000_000L);
        assertThat(values.at("/one/a/selected_option/value").asText()).isEqualTo("1");
        assertThat(values.at("/many/a/selected_options/0/value").asText()).isEqualTo("2");
        assertThat(values.at("/search/a/selected_option/value").asText()).isEqualTo("found");
        assertThat(values.at("/person/a/selected_user").asText()).isEqualTo("U0APPROV1");
        assertThat(values.at("/people/a/selected_users/0").asText()).isEqualTo("U0APPROV2");
        assertThat(values.at("/place/a/selected_channel").asText()).isEqualTo("C01QUIET");
        assertThat(values.at("/talk/a/selected_conversation").asText()).isEqualTo("C01OPS");
        assertThat(values.at("/ticks/a/selected_options/0/value").asText()).isEqualTo("2");
        assertThat(values.at("/files/a/files/0/name").asText()).isEqualTo("list.csv");
        assertThat(values.at("/files/a/files/0/user").asText()).isEqualTo("U0EDITOR1");
        assertThat(values.at("/radio/a/selected_option/value").asText()).isEqualTo("2");
    }
}
