package dev.sluice.slack.cards;

import dev.sluice.change.Preference;
import dev.sluice.words.Sentence;
import java.util.List;

/**
 * What stands in the App Home of one person.
 *
 * @param forMe changes that they can decide about, the oldest first
 * @param more how many there are beside those
 * @param mine what they asked for, the newest first
 * @param rights what they may do, in words
 */
public record HomeFacts(
        List<HomeItem> forMe,
        int more,
        List<HomeItem> mine,
        List<HomeQueue> queues,
        List<Sentence> rights,
        Preference preference) {
    public HomeFacts {
        forMe = List.copyOf(forMe);
        mine = List.copyOf(mine);
        queues = List.copyOf(queues);
        rights = List.copyOf(rights);
    }
}
