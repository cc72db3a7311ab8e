package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.sluice.slack.cards.HostileTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The log as it is set up for the app: whatever is logged, an event is a line, and below it stands only its stack. */
final class LogLinesTest {
    private static final LoggerContext CONTEXT = context();

    private static LoggerContext context() {
        var context = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure("src/main/resources/logback.xml");
        } catch (JoranException e) {
            throw new AssertionError(e);
        }
        return context;
    }

    @Property(tries = 200)
    void event_is_one_line_in_which_nothing_is_hidden(@ForAll("texts") String text) {
        String line = line("change moved name=" + text, null);

        assertThat(line).endsWith(System.lineSeparator()).contains("INFO", "change moved name=");
        assertSeen(line.strip());
    }

    @Property(tries = 200)
    void message_of_a_failure_begins_no_line(@ForAll("texts") String text) {
        var failure = new IllegalStateException(text, new IllegalArgumentException(text));

        List<String> lines = List.of(line("it broke", failure).split("\n"));

        assertThat(lines.get(0)).endsWith("it broke");
        assertThat(lines.stream().skip(1))
                .allMatch(line -> line.startsWith("\t")
                        || line.startsWith("java.lang.IllegalStateException")
                        || line.startsWith("Caused by: "));
        lines.forEach(line -> assertSeen(line.replace("\t", "")));
    }

    @Test
    void what_is_written_stays_as_it_is() {
        assertThat(line("name=预约 Größe مرحبا 👩 {} ‹U+202E›", null)).contains("name=预约 Größe مرحبا 👩 {} ‹U+202E›");
    }

    @Provide
    Arbitrary<String> texts() {
        return HostileTexts.texts();
    }

    private static void assertSeen(String line) {
        assertThat(line.codePoints()
                        .filter(c -> Character.isISOControl(c)
                                || c == 0x2028
                                || c == 0x2029
                                || (c >= 0x200B && c <= 0x200F)
                                || (c >= 0x202A && c <= 0x202E)
                                || (c >= 0x2060 && c <= 0x206F)
                                || c == 0x061C
                                || c == 0xFEFF)
                        .mapToObj(Integer::toHexString))
                .as(line)
                .isEmpty();
    }

    private static String line(String message, @Nullable Throwable failure) {
        Logger logger = CONTEXT.getLogger("dev.sluice.change.Changes");
        var event = new LoggingEvent("here", logger, Level.INFO, message, failure, null);
        ConsoleAppender<ILoggingEvent> console = console(CONTEXT.getLogger(Logger.ROOT_LOGGER_NAME));
        return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static ConsoleAppender<ILoggingEvent> console(Logger root) {
        return (ConsoleAppender<ILoggingEvent>) root.getAppender("console");
    }
}
