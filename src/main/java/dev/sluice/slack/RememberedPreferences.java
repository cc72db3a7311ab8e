package dev.sluice.slack;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Preference;
import dev.sluice.change.Preferences;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Preferences that are read often, remembered for ten seconds: what somebody chose in another process counts by then,
 * in this one at once. Answers that go out with an acknowledgement ask for them, so a database that hangs is waited for
 * only a moment. May be used by any number of threads.
 */
final class RememberedPreferences implements Preferences {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int MOST = 10_000;

    private final Preferences kept;
    private final AsyncLoadingCache<UserId, Preference> remembered;

    RememberedPreferences(Preferences kept, Background background) {
        this.kept = kept;
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .executor(work -> {
                    var unused = background.read(Executors.callable(work));
                })
                .buildAsync(kept::of);
    }

    /** @throws IllegalStateException when it is not known in time */
    @Override
    public Preference of(UserId who) {
        try {
            return remembered.get(who).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("preferences not known in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("preferences not known in time: interrupted", e);
        }
    }

    @Override
    public void put(UserId who, Preference preference) {
        kept.put(who, preference);
        remembered.synchronous().invalidate(who);
    }
}
