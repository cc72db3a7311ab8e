package dev.sluice.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is: {@code jdbc:sqlite:…}, {@code jdbc:postgresql:…}, or
 * {@code postgres://user:password@host:port/db} as hosting platforms write it. It may hold a password, so it never
 * prints itself.
 */
public final class DatabaseUrl {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private final Dialect dialect;
    private final String jdbc;
    private final @Nullable String user;
    private final @Nullable String password;

    private DatabaseUrl(Dialect dialect, String jdbc, @Nullable String user, @Nullable String password) {
        this.dialect = dialect;
        this.jdbc = jdbc;
        this.user = user;
        this.password = password;
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException when it is none of the three kinds; the message does not quote it
     */
    public static DatabaseUrl parse(String text) {
        if (text.startsWith(SQLITE) && text.length() > SQLITE.length()) {
            return new DatabaseUrl(Dialect.SQLITE, text, null, null);
        }
        if (text.startsWith(POSTGRESQL)) {
            return new DatabaseUrl(Dialect.POSTGRESQL, text, null, null);
        }
        if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
            return platform(text);
        }
        throw unreadable();
    }

    private static DatabaseUrl platform(String text) {
        try {
            var uri = URI.create(text);
            if (uri.getHost() == null) {
                throw unreadable();
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String[] who = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            return new DatabaseUrl(
                    Dialect.POSTGRESQL,
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    who.length > 0 ? decode(who[0]) : null,
                    who.length > 1 ? decode(who[1]) : null);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "not a database address, wanted `jdbc:sqlite:FILE`, `jdbc:postgresql://HOST/DB` or"
                        + " `postgres://USER:PASSWORD@HOST:PORT/DB`");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Dialect dialect() {
        return dialect;
    }

    String jdbc() {
        return jdbc;
    }

    @Nullable
    String user() {
        return user;
    }

    @Nullable
    String password() {
        return password;
    }

    /** The file of an SQLite database; empty for PostgreSQL. */
    Optional<Path> file() {
        if (dialect != Dialect.SQLITE) {
            return Optional.empty();
        }
        String path = jdbc.substring(SQLITE.length());
        int query = path.indexOf('?');
        return Optional.of(Path.of(query < 0 ? path : path.substring(0, query)));
    }

    @Override
    public String toString() {
        return dialect.name().toLowerCase(Locale.ROOT) + " database";
    }
}
