package dev.sluice.access.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.access.people.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "user:U0ANN",
                "user:W0ANN",
                "usergroup:S0SUPPORT",
                "everyone",
                "channel:C01PROD",
                "workspace:T0SHOP"
            })
    void a_target_is_read_and_written_alike(String text) {
        assertThat(Target.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "user", "users:U0ANN", "everyone:", "everyone:U0ANN", "U0ANN", "User:U0ANN"})
    void something_else_is_no_target(String text) {
        assertThatThrownBy(() -> Target.parse(text))
                .hasMessage("target `" + text + "`, wanted one of `user:U0ANN`, `usergroup:S0SUPPORT`, `everyone`,"
                        + " `channel:C01PROD`, `workspace:T0SHOP`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"user:S0SUPPORT", "user:", "user:u0ann", "usergroup:U0ANN", "channel:#prod", "workspace:C1"})
    void an_id_of_another_kind_is_refused(String text) {
        assertThatThrownBy(() -> Target.parse(text))
                .hasMessageContaining(" id `")
                .hasMessageContaining(", wanted one");
    }

    @Test
    void a_user_id_is_what_slack_gives_out() {
        assertThat(new UserId("U0ANN")).hasToString("U0ANN");
        assertThatThrownBy(() -> new UserId("ann"))
                .hasMessage("user id `ann`, wanted `U` or `W` and capitals or digits");
    }
}
