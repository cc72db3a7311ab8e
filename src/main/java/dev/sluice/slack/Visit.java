package dev.sluice.slack;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Visitor;

/**
 * Somebody asking for something in a channel, and the ways to answer.
 *
 * @param trigger opens one modal, within 3 seconds of the asking
 * @param responseUrl takes five private answers within half an hour; empty where Slack gave none
 */
record Visit(UserId who, String team, String channel, String trigger, String responseUrl) {
    Visitor visitor() {
        return new Visitor(who, team, channel);
    }
}
