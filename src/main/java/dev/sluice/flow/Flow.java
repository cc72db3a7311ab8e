package dev.sluice.flow;

import org.jspecify.annotations.Nullable;

/**
 * A flow as CAMS returned it at one moment.
 *
 * @param space where it was found; null when the account has no spaces set up
 * @param endpointUri the data endpoint, null when the flow has none; ModifyFlow must be given it again
 */
public record Flow(
        FlowId id,
        @Nullable SpaceId space,
        String name,
        Categories categories,
        FlowStatus status,
        @Nullable String endpointUri) {}
