package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One method of the Web API.
 *
 * @param scopes any one of these is enough; none means that the token alone is
 */
record Route(String method, Token token, List<String> scopes, Handler handler) {
    Route {
        scopes = List.copyOf(scopes);
    }

    static Route bot(String method, String scope, Handler handler) {
        return new Route(method, Token.BOT, scope.isEmpty() ? List.of() : List.of(scope.split(" ")), handler);
    }

    /** What the method does: the answer without {@code ok}, or Slack's word for the mistake as an exception. */
    @FunctionalInterface
    interface Handler {
        ObjectNode answer(Call call);
    }

    /** Whose token a method wants. */
    enum Token {
        NONE,
        BOT,
        APP
    }
}
