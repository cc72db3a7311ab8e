package dev.sluice.flow;

import org.jspecify.annotations.Nullable;

/** A flow as it stands in a listing: CAMS lists neither its status nor its endpoint. */
public record FlowSummary(FlowId id, @Nullable SpaceId space, String name, Categories categories) {}
