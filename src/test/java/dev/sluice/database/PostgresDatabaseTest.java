package dev.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** PostgreSQL, also with several processes at once. */
class PostgresDatabaseTest extends DatabaseContract {

    @Override
    DatabaseUrl freshUrl() {
        return FreshPostgres.url();
    }

    @Test
    void several_processes_may_have_it_open() {
        DatabaseUrl url = freshUrl();

        try (var one = Database.open(url);
                var other = Database.open(url)) {
            assertThat(one.answers()).isTrue();
            assertThat(other.answers()).isTrue();
        }
    }

    @Test
    void a_server_that_is_not_there_stops_the_start_without_showing_the_password() throws IOException {
        int port = freePort();
        var url = DatabaseUrl.parse("postgres://ann:hunter2@127.0.0.1:" + port + "/sluice");

        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("cannot open the postgresql database: ")
                .hasMessageContaining("refused")
                .hasMessageNotContaining("hunter2");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
