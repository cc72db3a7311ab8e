package dev.sluice.slack;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Visitor;
import dev.sluice.slack.cards.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asking for something in a channel, and the ways to answer.
 *
 * @param channel empty where there is none, as in the App Home
 * @param trigger opens one modal, within 3 seconds of the asking
 * @param responseUrl takes five private answers within half an hour; empty where Slack gave none
 * @param message the link of the message that made them ask; null when there is none
 */
record Visit(
        UserId who,
        String team,
        String channel,
        String trigger,
        String responseUrl,
        @Nullable String message) {
    Visit(UserId who, String team, String channel, String trigger, String responseUrl) {
        this(who, team, channel, trigger, responseUrl, null);
    }

    Visitor visitor() {
        return new Visitor(who, team, channel);
    }

    Occasion occasion() {
        return new Occasion(channel, message);
    }

    /** The same, answered by a direct message. */
    Visit directly() {
        return new Visit(who, team, "", trigger, "", message);
    }

    /** The same, because of a message. */
    Visit about(String link) {
        return new Visit(who, team, channel, trigger, responseUrl, link);
    }
}
