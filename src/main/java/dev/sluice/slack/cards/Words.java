package dev.sluice.slack.cards;

import dev.sluice.flow.Categories;
import dev.sluice.flow.Category;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CAMS's codes in words that people understand. */
public final class Words {
    private static final Map<String, String> CATEGORIES = Map.of(
            "SIGN_UP", "Sign up",
            "SIGN_IN", "Sign in",
            "APPOINTMENT_BOOKING", "Appointment booking",
            "LEAD_GENERATION", "Lead generation",
            "CONTACT_US", "Contact us",
            "CUSTOMER_SUPPORT", "Customer support",
            "SURVEY", "Survey",
            "OTHER", "Other");

    private static final Map<String, String> ADVICE = Map.of(
            "Product.Unsubscript",
            "Chat App is not activated for this Alibaba Cloud account. Its administrator can activate it in the console.",
            "Ram.PermissionDeny",
            "Sluice's own RAM user may not do this. A RAM administrator must allow it cams:GetFlow, cams:ListFlow and"
                    + " cams:ModifyFlow on *.",
            "System.LimitControl",
            "The account's calls a second are used up by somebody else. Nothing was changed; try again in a minute.",
            "Unknown.ResourceOwnerId",
            "The flow does not belong to this account or space. Check the flow ID, and the space in Sluice's settings.",
            "Sluice.NoAnswer",
            "Nothing was changed as far as can be seen. Check the flow, then ask again.",
            "Sluice.AlreadyThere",
            "Nothing. Somebody else, or an earlier try, has made the same change.",
            "Sluice.NotChanged",
            "Look at the flow as it is now and ask again. If that repeats, show the request ID to Alibaba Cloud's support.",
            "Sluice.FlowChanged",
            "Nothing of yours was written over it. Look at the flow as it is now, then ask again if the change is still"
                    + " wanted.");

    private Words() {}

    public static String of(Category category) {
        return CATEGORIES.getOrDefault(category.code(), category.code());
    }

    /** The categories in words, with commas between them. */
    static String of(Categories categories) {
        return categories.all().stream().map(Words::of).collect(Collectors.joining(", "));
    }

    /** What a person can do about an error code; null when only its own text helps. */
    public static @Nullable String advice(String code) {
        return ADVICE.get(code);
    }

    static String of(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : String.format(Locale.ROOT, "%d min %d s", duration.toMinutes(), duration.toSecondsPart());
    }
}
