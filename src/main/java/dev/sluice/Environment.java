package dev.sluice;

import dev.sluice.database.DatabaseUrl;
import dev.sluice.slack.SlackSettings;
import dev.sluice.slack.Token;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The environment variables of the contract. A variable that is set to nothing counts as not set. */
final class Environment {
    private static final int USUAL_PORT = 3000;

    private final Map<String, String> variables;
    private final Mistakes mistakes;

    Environment(Map<String, String> variables, Mistakes mistakes) {
        this.variables = variables;
        this.mistakes = mistakes;
    }

    SlackSettings slack(ChannelsSection channels, SlackSection app) {
        Token botToken = token("SLACK_BOT_TOKEN", "xoxb-").orElse(null);
        if (botToken == null && get("SLACK_BOT_TOKEN").isEmpty()) {
            mistakes.add("SLACK_BOT_TOKEN", "missing, wanted the app's bot token `xoxb-…`");
        }
        Token appToken = token("SLACK_APP_TOKEN", "xapp-").orElse(null);
        Token secret = get("SLACK_SIGNING_SECRET").map(Token::new).orElse(null);
        if (get("SLACK_APP_TOKEN").isEmpty() && secret == null) {
            mistakes.add(
                    "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET",
                    "both missing, wanted the app token `xapp-…` for Socket Mode, or the signing secret for HTTP");
        }
        return new SlackSettings(
                botToken == null ? new Token("") : botToken,
                appToken,
                secret,
                apiUrl(),
                channels.fallback(),
                channels.languages(),
                app.command(),
                app.label());
    }

    private Optional<Token> token(String name, String prefix) {
        Optional<String> value = get(name);
        if (value.isPresent() && !value.get().startsWith(prefix)) {
            mistakes.add(name, "does not begin with `" + prefix + "`; is it another kind of token?");
            return Optional.empty();
        }
        return value.map(Token::new);
    }

    private String apiUrl() {
        String url = get("SLACK_API_URL").orElse("https://slack.com/api/");
        if (!isHttp(url)) {
            mistakes.add("SLACK_API_URL", "wanted an address such as `https://slack.com/api/`, without a user in it");
        }
        return url.endsWith("/") ? url : url + "/";
    }

    private static boolean isHttp(String url) {
        try {
            var uri = URI.create(url);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    DatabaseUrl database() {
        try {
            return DatabaseUrl.parse(get("DATABASE_URL").orElse("jdbc:sqlite:sluice.db"));
        } catch (IllegalArgumentException e) {
            mistakes.add("DATABASE_URL", String.valueOf(e.getMessage()));
            return DatabaseUrl.parse("jdbc:sqlite:sluice.db");
        }
    }

    Settings.Listen listen() {
        Optional<String> port = get("PORT");
        String host = get("HOST").orElse("");
        try {
            int number = port.map(Integer::parseInt).orElse(USUAL_PORT);
            if (number >= 0 && number <= 65_535) {
                return new Settings.Listen(host, number, port.isPresent());
            }
        } catch (NumberFormatException e) {
            // said below, like a number that is no port
        }
        mistakes.add("PORT", "`" + port.orElse("") + "`, wanted a number from 0 to 65535");
        return new Settings.Listen(host, USUAL_PORT, false);
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
