package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Devices are registered beside the app, by whoever runs it. */
final class SecondFactorCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void settings() throws IOException {
        Files.writeString(folder.resolve("sluice.yml"), "secondFactor: {keyFile: factor.key}\n");
        Files.writeString(folder.resolve("factor.key"), "A".repeat(44) + "\n");
    }

    private CommandRun run(String... arguments) {
        Map<String, String> environment = Map.of(
                "SLUICE_CONFIG",
                folder.resolve("sluice.yml").toString(),
                "DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("sluice.db"));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new CommandLine(new SecondFactorCommand(environment, InstantSource.system()))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(new FailureText())
                .execute(arguments);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_device_is_added_listed_replaced_and_removed() {
        CommandRun added = run("add", "--user", "U0APPROV1");
        assertThat(added.code()).isZero();
        assertThat(added.lines().get(0)).matches("otpauth://totp/Sluice:U0APPROV1\\?secret=[A-Z2-7]{32}&issuer=Sluice");
        assertThat(added.lines().get(1)).matches("To type by hand: ([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(run("list").out()).startsWith("U0APPROV1 since ");

        CommandRun again = run("add", "--user", "U0APPROV1");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("has a device already");
        CommandRun replaced = run("add", "--user", "U0APPROV1", "--replace");
        assertThat(replaced.code()).isZero();
        assertThat(replaced.lines().get(0)).isNotEqualTo(added.lines().get(0));

        assertThat(run("remove", "--user", "U0APPROV1").out()).contains("removed the device of U0APPROV1");
        assertThat(run("remove", "--user", "U0APPROV1").code()).isEqualTo(2);
        assertThat(run("list").out()).isEmpty();
    }

    @Test
    void what_is_missing_or_wrong_is_said_and_the_key_never_shown() throws IOException {
        assertThat(run("add", "--user", "bob").err()).contains("wanted the ID of a member");

        Files.writeString(folder.resolve("factor.key"), "c2VjcmV0");
        CommandRun shortKey = run("list");
        assertThat(shortKey.code()).isNotZero();
        assertThat(shortKey.err()).contains("6 bytes, wanted at least 32").doesNotContain("c2VjcmV0", "secret");

        Files.writeString(folder.resolve("sluice.yml"), "approvals: {}\n");
        assertThat(run("list").err()).contains("secondFactor.keyFile is not set");
    }
}
