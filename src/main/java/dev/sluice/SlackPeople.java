package dev.sluice;

import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.access.people.UserId;
import dev.sluice.slack.SlackApp;
import dev.sluice.slack.SlackException;
import dev.sluice.slack.SlackSettings;
import dev.sluice.slack.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks somebody up in Slack for a command, where there is a token to do so. */
final class SlackPeople {
    private SlackPeople() {}

    /** The person as Slack knows them; a member of no group, with a note of that, where Slack cannot be asked. */
    static Person person(Map<String, String> environment, UserId id, String team, List<String> notes) {
        Optional<SlackSettings> settings = settings(environment);
        if (settings.isEmpty()) {
            notes.add(
                    "taken as a member of no user group; name some with --group, or set SLACK_BOT_TOKEN to ask Slack");
            return new Person(id, team, Standing.MEMBER, Set.of());
        }
        try (var slack = new SlackApp(settings.get(), List.of())) {
            return slack.directory().person(id);
        } catch (DirectoryException e) {
            throw new Unusable("Slack did not say who " + id + " is: " + e.getMessage());
        } catch (SlackException e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        }
    }

    /** How a command reaches Slack; empty where there is no token to do so. */
    static Optional<SlackSettings> settings(Map<String, String> environment) {
        String token = environment.getOrDefault("SLACK_BOT_TOKEN", "").strip();
        String url = environment
                .getOrDefault("SLACK_API_URL", "https://slack.com/api/")
                .strip();
        return token.isEmpty()
                ? Optional.empty()
                : Optional.of(new SlackSettings(
                        new Token(token), null, new Token("unused"), url.endsWith("/") ? url : url + "/", null));
    }
}
