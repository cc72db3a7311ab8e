package dev.sluice.access.decision;

import dev.sluice.access.patterns.Arn;
import dev.sluice.access.wording.Quoted;
import org.jspecify.annotations.Nullable;

/** The name of what something is done to: a full ARN, or {@code *} for an action that knows no single resources. */
public record ResourceName(String value) {
    /** All resources at once. */
    public static final ResourceName ALL = new ResourceName("*");

    public ResourceName {
        if (!value.equals("*") && Arn.of(value).isEmpty()) {
            throw new IllegalArgumentException(
                    "resource " + Quoted.of(value) + ", wanted `*` or `acs:service:region:account:relative-id`");
        }
    }

    /** A flow of an account, or with null all of its flows. */
    public static ResourceName flow(String region, String account, @Nullable String flowId) {
        if (region.indexOf(':') >= 0 || account.indexOf(':') >= 0) {
            throw new IllegalArgumentException("region " + Quoted.of(region) + " and account " + Quoted.of(account)
                    + ", wanted both without a colon");
        }
        return new ResourceName("acs:cams:" + region + ":" + account + ":flow/" + (flowId == null ? "*" : flowId));
    }

    /** The fields, or null for all resources. */
    @Nullable
    Arn fields() {
        return Arn.of(value).orElse(null);
    }

    /** The last field, which is what people call the thing; {@code *} for all resources. */
    public String relativeId() {
        return Arn.of(value).map(Arn::relativeId).orElse(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
