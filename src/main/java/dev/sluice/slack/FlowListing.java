package dev.sluice.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sluice.cams.CamsFailure;
import dev.sluice.cams.Refusal;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowSummary;
import dev.sluice.flow.SpaceId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * All flows of an account, listed from CAMS and kept for half a minute: people type faster than CAMS may be asked.
 *
 * <p>A listing that CAMS refused is not kept. May be used by any number of threads; of several that ask at once, one
 * asks CAMS and the others wait for it, two seconds at most.
 */
final class FlowListing {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Refusal SLOW =
            new Refusal(CamsFailure.UNAVAILABLE, "Sluice.Slow", "CAMS takes long to list the flows", null, 0, null);
    private static final int MOST_SPACES = 1_000;

    private final Account account;
    private final Cache<String, List<FlowSummary>> kept = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_SPACES)
            .build();

    private final ReentrantLock asking = new ReentrantLock();

    FlowListing(Account account) {
        this.account = account;
    }

    /** Every flow, space after space. */
    Listed all() throws InterruptedException {
        if (account.spaces().isEmpty()) {
            return of(null);
        }
        Listed all = Listed.NONE;
        for (SpaceId space : account.spaces().keySet()) {
            all = all.and(of(space));
        }
        return all;
    }

    private Listed of(@Nullable SpaceId space) throws InterruptedException {
        String key = space == null ? "" : space.value();
        List<FlowSummary> known = kept.getIfPresent(key);
        if (known != null) {
            return new Listed(known, null);
        }
        if (!asking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            return new Listed(List.of(), SLOW);
        }
        try {
            List<FlowSummary> sinceThen = kept.getIfPresent(key);
            return sinceThen == null ? list(key, space) : new Listed(sinceThen, null);
        } finally {
            asking.unlock();
        }
    }

    private Listed list(String key, @Nullable SpaceId space) throws InterruptedException {
        return account.cams()
                .listFlows(space)
                .match(
                        done -> {
                            kept.put(key, done.value());
                            return new Listed(done.value(), null);
                        },
                        refusal -> new Listed(List.of(), refusal),
                        unknown -> Listed.NONE);
    }

    /** Where a listing that is still kept saw a flow. */
    Optional<SpaceId> spaceOf(FlowId id) {
        return kept.asMap().values().stream()
                .flatMap(List::stream)
                .filter(flow -> flow.id().equals(id))
                .map(FlowSummary::space)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
