package dev.sluice.access.people;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers for a short while who somebody is, which is what their permissions hang on.
 *
 * <p>A person is looked up once however many requests ask at the same time. After {@link Timing#refreshAfter} the next
 * request still gets the known answer while a new one is fetched behind it; after {@link Timing#forgetAfter} requests
 * wait for a new one, so no right outlives its loss by more than that. Failures are not remembered: the next request
 * asks again. Requests wait for {@link Timing#patience} at most; a look-up that takes longer goes on and serves later
 * ones.
 *
 * <p>Any number of threads may use it.
 */
public final class PermissionMap {
    /** How long answers serve, and how long requests wait. */
    public record Timing(Duration refreshAfter, Duration forgetAfter, Duration patience) {
        /** Fresh after a minute, forgotten after five; Slack wants an answer within three seconds. */
        public static final Timing USUAL =
                new Timing(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMillis(1500));

        public Timing {
            if (refreshAfter.compareTo(forgetAfter) >= 0) {
                throw new IllegalArgumentException(
                        "refresh after " + refreshAfter + ", wanted less than forget after " + forgetAfter);
            }
        }
    }

    private static final int MOST_PEOPLE = 10_000;

    private final AsyncLoadingCache<UserId, Person> people;
    private final Directory directory;
    private final Duration patience;

    /** Looks people up on {@code executor}, which bounds how many questions the directory gets at a time. */
    public PermissionMap(Directory directory, Timing timing, Executor executor) {
        this(directory, timing, executor, Ticker.systemTicker());
    }

    PermissionMap(Directory directory, Timing timing, Executor executor, Ticker ticker) {
        this.directory = directory;
        this.patience = timing.patience();
        this.people = Caffeine.newBuilder()
                .maximumSize(MOST_PEOPLE)
                .refreshAfterWrite(timing.refreshAfter())
                .expireAfterWrite(timing.forgetAfter())
                .executor(executor)
                .ticker(ticker)
                .recordStats()
                .buildAsync(new LookUp(directory));
    }

    /**
     * Says who somebody is, from memory if possible.
     *
     * @throws DirectoryException if it is not known and could not be found out in time
     */
    public Person person(UserId id) throws DirectoryException {
        try {
            return people.get(id).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new DirectoryException(
                    DirectoryException.Kind.TIMED_OUT, "no answer about `" + id + "` within " + patience, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DirectoryException(
                    DirectoryException.Kind.TIMED_OUT,
                    "stopped while waiting for an answer about `" + id + "`",
                    stopped);
        } catch (LookUp.Failed failed) {
            throw failed.reason();
        } catch (ExecutionException gaveUp) {
            throw new DirectoryException(
                    DirectoryException.Kind.TIMED_OUT, "gave up waiting for an answer about `" + id + "`", gaveUp);
        }
    }

    /**
     * Says who these people are, all looked up at the same time; those of whom nothing is known in time are left out.
     */
    public Map<UserId, Person> people(Collection<UserId> ids, Duration patience) {
        var asked = new LinkedHashMap<UserId, CompletableFuture<Person>>();
        ids.forEach(id -> asked.put(id, people.get(id)));
        var all = CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new));
        try {
            all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException | CancellationException some) {
            // those that are there are taken below
        }
        var known = new LinkedHashMap<UserId, Person>();
        asked.forEach((id, person) -> {
            if (person.isDone() && !person.isCompletedExceptionally()) {
                known.put(id, person.join());
            }
        });
        return known;
    }

    /**
     * The members of a user group, asked of the directory.
     *
     * @throws DirectoryException if no reliable answer could be had
     */
    public Set<UserId> members(String userGroup) throws DirectoryException {
        return directory.members(userGroup);
    }

    /** Forgets one person, such as when Slack reports a change of them. */
    public void invalidate(UserId id) {
        people.synchronous().invalidate(id);
    }

    /** Forgets everybody, such as when a user group changed. */
    public void invalidateAll() {
        people.synchronous().invalidateAll();
    }

    /** Publishes hits, misses, load times and failures as {@code cache.*} with the tag {@code cache=permissions}. */
    public void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, people, "permissions");
    }
}
