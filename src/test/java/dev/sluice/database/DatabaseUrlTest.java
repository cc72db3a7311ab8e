package dev.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:sluice.db, sluice.db",
        "jdbc:sqlite:/var/lib/sluice/sluice.db, /var/lib/sluice/sluice.db",
        "jdbc:sqlite:sluice.db?cache=private, sluice.db"
    })
    void an_sqlite_address_names_its_file(String text, String file) {
        var url = DatabaseUrl.parse(text);

        assertThat(url.dialect()).isEqualTo(Dialect.SQLITE);
        assertThat(url.jdbc()).isEqualTo(text);
        assertThat(url.file()).contains(Path.of(file));
    }

    @Test
    void a_postgresql_address_of_java_is_taken_as_it_is() {
        var url = DatabaseUrl.parse("jdbc:postgresql://db.example:5432/sluice?user=ann&password=secret");

        assertThat(url.dialect()).isEqualTo(Dialect.POSTGRESQL);
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example:5432/sluice?user=ann&password=secret");
        assertThat(url.user()).isNull();
        assertThat(url.file()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://ann:secret@db.example:6543/sluice, jdbc:postgresql://db.example:6543/sluice, ann, secret",
        "postgresql://ann:secret@db.example/sluice, jdbc:postgresql://db.example/sluice, ann, secret",
        "postgres://ann@db.example/sluice?sslmode=require, jdbc:postgresql://db.example/sluice?sslmode=require, ann,",
        "postgres://db.example/sluice, jdbc:postgresql://db.example/sluice,,",
        "postgres://a%40b:p%3Aq%2Fr%25+s%C3%A9@[::1]:5432/sluice, jdbc:postgresql://[::1]:5432/sluice, a@b, p:q/r%+sé"
    })
    void a_platforms_address_is_taken_apart(String text, String jdbc, String user, String password) {
        var url = DatabaseUrl.parse(text);

        assertThat(url.dialect()).isEqualTo(Dialect.POSTGRESQL);
        assertThat(url.jdbc()).isEqualTo(jdbc);
        assertThat(url.user()).isEqualTo(user);
        assertThat(url.password()).isEqualTo(password);
    }

    @Test
    void a_password_may_hold_colons() {
        assertThat(DatabaseUrl.parse("postgres://ann:a:b:c@db/sluice").password())
                .isEqualTo("a:b:c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sluice.db",
                "jdbc:sqlite:",
                "jdbc:mysql://ann:hunter2@db/sluice",
                "mysql://ann:hunter2@db/sluice",
                "postgres://ann:hunter2 @db/sluice",
                "postgres://ann:hunter2%zz@db/sluice",
                "postgres://ann:hunter2@",
                "postgres:///sluice",
            })
    void anything_else_is_refused_without_being_quoted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseUrl.parse(text))
                .withMessageContaining("wanted `jdbc:sqlite:FILE`")
                .withMessageContaining("`postgres://USER:PASSWORD@HOST:PORT/DB`")
                .withMessageNotContaining("hunter2")
                .withNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://ann:hunter2@db.example/sluice, postgresql database",
        "jdbc:postgresql://db.example/sluice?password=hunter2, postgresql database",
        "jdbc:sqlite:/home/ann/sluice.db, sqlite database"
    })
    void an_address_never_shows_itself(String text, String shown) {
        assertThat(DatabaseUrl.parse(text)).hasToString(shown);
    }
}
