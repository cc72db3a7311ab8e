package dev.sluice.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sluice.cams.Refusal;
import dev.sluice.cams.Reply;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowSummary;
import dev.sluice.flow.SpaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All flows of an account, listed from CAMS and kept for half a minute: people type faster than CAMS may be asked.
 *
 * <p>A listing that CAMS refused is not kept. May be used by any number of threads; of several that ask at once, one
 * asks CAMS and the others wait for it.
 */
final class FlowListing {
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Account account;
    private final Cache<String, List<FlowSummary>> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1_000).build();

    FlowListing(Account account) {
        this.account = account;
    }

    /** Every flow, space after space; empty lists for spaces that CAMS would not list. */
    List<FlowSummary> all() throws InterruptedException {
        var flows = new ArrayList<FlowSummary>();
        if (account.spaces().isEmpty()) {
            flows.addAll(of(null));
        }
        for (SpaceId space : account.spaces().keySet()) {
            flows.addAll(of(space));
        }
        return flows;
    }

    private List<FlowSummary> of(@Nullable SpaceId space) throws InterruptedException {
        String key = space == null ? "" : space.value();
        List<FlowSummary> known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            List<FlowSummary> sinceThen = kept.getIfPresent(key);
            return sinceThen != null ? sinceThen : list(key, space);
        }
    }

    private List<FlowSummary> list(String key, @Nullable SpaceId space) throws InterruptedException {
        Reply<List<FlowSummary>> reply = account.cams().listFlows(space);
        return reply.match(
                done -> {
                    kept.put(key, done.value());
                    return done.value();
                },
                (Refusal refusal) -> List.of(),
                unknown -> List.of());
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

    void forget() {
        kept.invalidateAll();
    }
}
