package dev.sluice.access.people;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the directory on behalf of the cache, on the cache's executor, and gives up after a while. */
final class LookUp implements AsyncCacheLoader<UserId, Person> {
    private static final Logger log = LoggerFactory.getLogger(LookUp.class);

    /** A look-up that hangs must not lock a person out for good. */
    private static final Duration GIVE_UP = Duration.ofSeconds(30);

    private final Directory directory;

    LookUp(Directory directory) {
        this.directory = directory;
    }

    /** A failed look-up. Caffeine logs every other failure with its stack; this one has been logged in one line. */
    static final class Failed extends CancellationException {
        private final transient DirectoryException reason;

        Failed(DirectoryException reason) {
            super(reason.getMessage());
            this.reason = reason;
        }

        DirectoryException reason() {
            return reason;
        }
    }

    @Override
    public CompletableFuture<Person> asyncLoad(UserId id, Executor executor) {
        CompletableFuture<Person> answer = new CompletableFuture<>();
        try {
            executor.execute(() -> ask(id, answer));
        } catch (RejectedExecutionException full) {
            fail(id, answer, new DirectoryException(DirectoryException.Kind.THROTTLED, "too many look-ups", full));
        }
        return answer.orTimeout(GIVE_UP.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ask(UserId id, CompletableFuture<Person> answer) {
        try {
            Person person = directory.person(id);
            if (!person.id().equals(id)) {
                throw new DirectoryException(
                        DirectoryException.Kind.UNREADABLE, "asked for `" + id + "`, got `" + person.id() + "`");
            }
            answer.complete(person);
        } catch (DirectoryException failure) {
            fail(id, answer, failure);
        } catch (RuntimeException bug) {
            log.error("person look-up broke id={}", id, bug);
            answer.completeExceptionally(new Failed(new DirectoryException(
                    DirectoryException.Kind.UNREACHABLE, "looking up `" + id + "` failed", bug)));
        }
    }

    private static void fail(UserId id, CompletableFuture<Person> answer, DirectoryException failure) {
        log.warn("person look-up failed id={} kind={} why={}", id, failure.kind(), failure.getMessage());
        answer.completeExceptionally(new Failed(failure));
    }
}
