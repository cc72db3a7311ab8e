package dev.sluice.flow;

/**
 * Where a flow stands in its life, as CAMS reports it.
 *
 * <p>CAMS's page shows only DRAFT; Meta's set is DRAFT, PUBLISHED, DEPRECATED, BLOCKED and THROTTLED. Any code is
 * taken.
 */
public record FlowStatus(String code) {
    public static final FlowStatus DRAFT = new FlowStatus("DRAFT");
    public static final FlowStatus PUBLISHED = new FlowStatus("PUBLISHED");

    /** What {@code ListFlow} leaves open: it returns no status. */
    public static final FlowStatus UNKNOWN = new FlowStatus("UNKNOWN");

    public FlowStatus {
        code = code.strip();
    }

    /** Says whether an edit is routine; anything but a draft may be in front of customers or beyond repair. */
    public boolean isDraft() {
        return equals(DRAFT);
    }

    @Override
    public String toString() {
        return code;
    }
}
