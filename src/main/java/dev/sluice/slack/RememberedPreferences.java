package dev.sluice.slack;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Preference;
import dev.sluice.change.Preferences;
import java.time.Duration;

/**
 * Preferences that are read often, remembered for ten seconds: what somebody chose in another process counts by then,
 * in this one at once. May be used by any number of threads.
 */
final class RememberedPreferences implements Preferences {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final Preferences kept;
    private final LoadingCache<UserId, Preference> remembered;

    RememberedPreferences(Preferences kept) {
        this.kept = kept;
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .build(kept::of);
    }

    @Override
    public Preference of(UserId who) {
        return remembered.get(who);
    }

    @Override
    public void put(UserId who, Preference preference) {
        kept.put(who, preference);
        remembered.invalidate(who);
    }
}
