package dev.sluice.change;

import dev.sluice.access.people.UserId;

/**
 * Who asks for a change, and where.
 *
 * @param channel where the command was typed; the result goes there
 * @param submission what tells this submission from every other; the same one twice is one change
 */
public record Asker(UserId who, String team, String channel, String submission) {
    Visitor visitor() {
        return new Visitor(who, team, channel);
    }
}
