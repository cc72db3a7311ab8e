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
import java.util.Set;

/** Looks somebody up in Slack for a command, where there is a token to do so. */
final class SlackPeople {
    private SlackPeople() {}

    /** The person as Slack knows them; a member of no group, with a note of that, where Slack cannot be asked. */
    static Person person(Map<String, String> environment, UserId id, String team, List<String> notes) {
        String token = environment.getOrDefault("SLACK_BOT_TOKEN", "").strip();
        if (token.isEmpty()) {
            notes.add(
                    "taken as a member of no user group; name some with --group, or set SLACK_BOT_TOKEN to ask Slack");
            return new Person(id, team, Standing.MEMBER, Set.of());
        }
        String url = environment
                .getOrDefault("SLACK_API_URL", "https://slack.com/api/")
                .strip();
        var settings = new SlackSettings(
                new Token(token), null, new Token("unused"), url.endsWith("/") ? url : url + "/", null);
        try (var slack = new SlackApp(settings, List.of())) {
            return slack.directory().person(id);
        } catch (DirectoryException e) {
            throw new Unusable("Slack did not say who " + id + " is: " + e.getMessage());
        } catch (SlackException e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        }
    }
}
