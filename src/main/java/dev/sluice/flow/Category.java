package dev.sluice.flow;

import java.util.List;

/**
 * What a flow is for, as CAMS's own code, such as {@code SIGN_UP}.
 *
 * <p>Not an enum: a flow that CAMS imported from Meta may carry a code that CAMS does not document, and such a code
 * must survive an edit of the flow's name.
 */
public record Category(String code) {
    /** The eight codes that CAMS documents, in its order. */
    public static final List<Category> DOCUMENTED = List.of(
            new Category("SIGN_UP"),
            new Category("SIGN_IN"),
            new Category("APPOINTMENT_BOOKING"),
            new Category("LEAD_GENERATION"),
            new Category("CONTACT_US"),
            new Category("CUSTOMER_SUPPORT"),
            new Category("SURVEY"),
            new Category("OTHER"));

    public Category {
        code = code.strip();
        if (code.isEmpty()) {
            throw new IllegalArgumentException("category is blank");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
