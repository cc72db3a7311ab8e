package dev.sluice.access.patterns;

import dev.sluice.access.wording.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code Resource}: {@code *} alone, or a full ARN whose fields may hold wildcards.
 *
 * <p>Case matters. A request on {@code *}, which is how an API without resource-level permission asks, is matched by
 * {@code *} alone: a narrower pattern neither grants nor denies it.
 */
public final class ResourcePattern {
    private final String text;
    private final @Nullable Fields fields;

    private ResourcePattern(String text, @Nullable Fields fields) {
        this.text = text;
        this.fields = fields;
    }

    /**
     * The pattern written as {@code text}.
     *
     * @throws IllegalArgumentException if it is neither {@code *} nor an ARN
     */
    public static ResourcePattern of(String text) {
        if (text.equals("*")) {
            return new ResourcePattern(text, null);
        }
        Arn arn = Arn.of(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "resource " + Quoted.of(text) + ", wanted `*` or `acs:service:region:account:relative-id`"));
        return new ResourcePattern(text, Fields.of(arn));
    }

    /** Matches a resource; null stands for the resource {@code *}. */
    public boolean matches(@Nullable Arn resource) {
        return fields == null || (resource != null && fields.match(resource));
    }

    /** Says whether this is {@code *}, which covers everything. */
    public boolean isEverything() {
        return fields == null;
    }

    /** Says whether this is an ARN that may be one of a service; {@code *} is not about any in particular. */
    public boolean isAbout(String service) {
        return fields != null && fields.service.matches(service);
    }

    /** Says whether every resource that another pattern matches is matched by this one; no when in doubt. */
    public boolean covers(ResourcePattern other) {
        return fields == null || (other.fields != null && fields.cover(other.fields));
    }

    /** The beginning that the account of every resource has which the pattern matches. */
    public String accountHead() {
        return fields == null ? "" : fields.accountHead;
    }

    /** The beginning that the relative id of every resource has which the pattern matches. */
    public String head() {
        return fields == null ? "" : fields.head;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourcePattern that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return text;
    }

    private record Fields(
            Wildcard service, Wildcard region, Wildcard account, Wildcard relativeId, String accountHead, String head) {
        static Fields of(Arn arn) {
            return new Fields(
                    Wildcard.of(arn.service()),
                    Wildcard.of(arn.region()),
                    Wildcard.of(arn.account()),
                    Wildcard.of(arn.relativeId()),
                    Wildcard.head(arn.account()),
                    Wildcard.head(arn.relativeId()));
        }

        /** The relative id first: it tells most resources apart. */
        boolean match(Arn arn) {
            return relativeId.matches(arn.relativeId())
                    && service.matches(arn.service())
                    && account.matches(arn.account())
                    && region.matches(arn.region());
        }

        boolean cover(Fields other) {
            return relativeId.covers(other.relativeId)
                    && service.covers(other.service)
                    && account.covers(other.account)
                    && region.covers(other.region);
        }
    }
}
