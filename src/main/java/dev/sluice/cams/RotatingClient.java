package dev.sluice.cams;

import com.aliyun.credentials.Client;
import com.aliyun.credentials.models.CredentialModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alibaba's credential client, made anew whenever the file changes that its keys stand in.
 *
 * <p>The library reads the file at every call but keeps the key that it found first. Here the file's text is compared,
 * not its time, since two edits may fall into one tick of the file system's clock; it is a few hundred bytes. While the
 * file is half written the key of before stays in use. Safe for any number of threads.
 */
final class RotatingClient extends Client {
    private static final Logger log = LoggerFactory.getLogger(RotatingClient.class);

    private final String fileUnderHome;
    private final Supplier<Client> maker;
    private @Nullable Used used;
    private Optional<String> complainedOf = Optional.empty();

    RotatingClient(String fileUnderHome, Supplier<Client> maker) {
        this.fileUnderHome = fileUnderHome;
        this.maker = maker;
    }

    @Override
    public synchronized CredentialModel getCredential() {
        Optional<String> text = text();
        Used before = used;
        if (before != null && before.text().equals(text)) {
            CredentialModel found = before.client().getCredential();
            used = new Used(text, before.client(), found);
            return found;
        }
        Client fresh = maker.get();
        CredentialModel found;
        try {
            found = fresh.getCredential();
        } catch (RuntimeException e) {
            if (before == null) {
                throw e;
            }
            if (!text.equals(complainedOf)) {
                complainedOf = text;
                log.warn("cams key file gives no key, the key of before stays in use file=~/{}", fileUnderHome);
            }
            return before.found();
        }
        used = new Used(text, fresh, found);
        return found;
    }

    /** Empty when the file is not there; other members of the chain may do without. */
    private Optional<String> text() {
        Path file = Path.of(System.getProperty("user.home"), fileUnderHome);
        try {
            return Files.isReadable(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A client, the text of the file it was made from, and the key it found last. */
    private record Used(Optional<String> text, Client client, CredentialModel found) {
        @Override
        public String toString() {
            return "a credential client";
        }
    }
}
