package dev.sluice.flow;

/**
 * The {@code CustSpaceId} of CAMS: the space of an ISV's customer, or the instance of a direct customer. Never blank.
 */
public record SpaceId(String value) {
    public SpaceId {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("space ID is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
