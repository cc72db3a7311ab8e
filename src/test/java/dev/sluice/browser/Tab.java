package dev.sluice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a person has before them: a page, a keyboard, and nothing to point with. Waiting is bounded, and says for what.
 */
final class Tab implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path ASSISTANT = Path.of("src/test/resources/browser/assistant.js");
    private static final int MOST_MILLIS = 20_000;
    private static final int MOST_STEPS = 150;

    private final List<String> mistakes = new CopyOnWriteArrayList<>();
    private final DevTools tools;
    private final String context;
    private final String session;

    private Tab(DevTools tools, String context, String session) {
        this.tools = tools;
        this.context = context;
        this.session = session;
    }

    static Tab in(DevTools tools) {
        String context = tools.call("", "Target.createBrowserContext", DevTools.object())
                .path("browserContextId")
                .asText();
        String target = tools.call(
                        "",
                        "Target.createTarget",
                        DevTools.object().put("url", "about:blank").put("browserContextId", context))
                .path("targetId")
                .asText();
        String session = tools.call(
                        "",
                        "Target.attachToTarget",
                        DevTools.object().put("targetId", target).put("flatten", true))
                .path("sessionId")
                .asText();
        Tab tab = new Tab(tools, context, session);
        tools.listen(session, tab::hear);
        tab.call("Runtime.enable", Map.of());
        tab.call("Log.enable", Map.of());
        tab.call("Page.enable", Map.of());
        tab.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", read(ASSISTANT)));
        tab.call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        tab.size(1280, 900);
        return tab;
    }

    private void hear(String event, JsonNode told) {
        if (event.equals("Runtime.exceptionThrown")) {
            mistakes.add(told.at("/exceptionDetails/exception/description").asText(told.toString()));
        } else if (event.equals("Log.entryAdded")
                && told.at("/entry/level").asText().equals("error")) {
            mistakes.add(told.at("/entry/text").asText() + " "
                    + told.at("/entry/url").asText());
        }
    }

    /** What the page's scripts stumbled over since the last look. */
    List<String> mistakes() {
        List<String> all = List.copyOf(mistakes);
        mistakes.clear();
        return all;
    }

    void size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the person's system prefers. */
    void prefersDark(boolean dark) {
        ObjectNode parameters = DevTools.object();
        parameters
                .putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        tools.call(session, "Emulation.setEmulatedMedia", parameters);
    }

    void open(URI page) {
        call("Page.navigate", Map.of("url", page.toString()));
        waits("document.activeElement?.id === 'composer'");
    }

    void reload() {
        call("Page.reload", Map.of());
        waits("document.readyState === 'complete' && document.activeElement?.id === 'composer'");
    }

    /** The value of a script; a promise is waited for. */
    JsonNode says(String script) {
        JsonNode told =
                call("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        assertThat(told.has("exceptionDetails"))
                .as(script + " " + told.path("exceptionDetails"))
                .isFalse();
        return told.at("/result/value");
    }

    /** Waits until a script says something true, and returns it. */
    JsonNode waits(String script) {
        JsonNode seen = says("(async () => { const begun = Date.now(); for (;;) { const it = await (" + script
                + "); if (it || Date.now() - begun > " + MOST_MILLIS
                + ") return it; await new Promise((r) => setTimeout(r, 15)); } })()");
        assertThat(seen.asBoolean(seen.isTextual() || seen.isObject() || seen.isNumber()))
                .as("waited for %s; mistakes %s; focus on %s; on the page: %s", script, mistakes, focus(), text())
                .isTrue();
        return seen;
    }

    /** Waits until these words can be read. */
    void reads(String... words) {
        for (String word : words) {
            waits("document.body.innerText.includes(" + DevTools.quoted(word) + ")");
        }
    }

    String text() {
        return says("document.body.innerText").asText();
    }

    /** Where the keyboard is: role and name of the element, as assistive technology gets it, more or less. */
    String focus() {
        return says("assistant.describe(document.activeElement)").asText();
    }

    void press(String... keys) {
        Stream.of(keys)
                .map(Key::of)
                .flatMap(key -> Stream.of(key.event("keyDown"), key.event("keyUp")))
                .map(event -> tools.send(session, "Input.dispatchKeyEvent", event))
                .toList()
                .forEach(CompletableFuture::join);
    }

    /** Types on the keyboard; what no key has comes as from an input method. */
    void type(String text) {
        if (text.chars().allMatch(c -> c < 127)) {
            press(text.chars().mapToObj(Character::toString).toArray(String[]::new));
        } else {
            call("Input.insertText", Map.of("text", text));
        }
    }

    /** Picks files in the focused field for files, as a person does in the dialog of their system. */
    void pick(Path... files) {
        String field = call("Runtime.evaluate", Map.of("expression", "document.activeElement"))
                .at("/result/objectId")
                .asText();
        List<String> paths =
                Stream.of(files).map(file -> file.toAbsolutePath().toString()).toList();
        call("DOM.setFileInputFiles", Map.of("files", paths, "objectId", field));
    }

    /** Replaces what stands in a field. */
    void retype(String text) {
        press("Control+a");
        type(text);
    }

    /** Tabs on until the focus is on what is described so; every stop on the way must be seen. */
    void tabTo(String described) {
        String key =
                says("assistant.liesBefore(" + DevTools.quoted(described) + ")").asBoolean() ? "Shift+Tab" : "Tab";
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            JsonNode stop = says("assistant.stop()");
            String at = stop.path("at").asText();
            if (!at.equals("nothing")) { // the end of the page, where the browser's own controls come
                assertThat(stop.path("unseen").asText())
                        .as("the focus is on %s", at)
                        .isEmpty();
            }
            if (at.contains(described)) {
                return;
            }
            press(key);
        }
        throw new AssertionError("never came to " + described + " with " + key + " but to " + focus());
    }

    /** What is wrong with the page for those who see badly or not at all; empty when nothing is. */
    List<String> faults() {
        return StreamSupport.stream(says("assistant.faults()").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** A picture of the page in {@code target/screenshots}. */
    void picture(String name) {
        says("assistant.settled()");
        String png = call("Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true))
                .path("data")
                .asText();
        try {
            Files.write(
                    Files.createDirectories(PICTURES).resolve(name + ".png"),
                    Base64.getDecoder().decode(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        tools.call("", "Target.disposeBrowserContext", DevTools.object().put("browserContextId", context));
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        ObjectNode node = DevTools.object();
        parameters.forEach((name, value) -> node.putPOJO(name, value));
        return tools.call(session, method, node);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
