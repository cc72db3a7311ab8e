package dev.sluice.slack.cards;

import dev.sluice.flow.Categories;
import dev.sluice.flow.Category;
import dev.sluice.words.Sentence;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** CAMS's codes in words that people understand. */
public final class Words {
    private static final Map<String, Sentence> CATEGORIES = Map.of(
            "SIGN_UP", CategoryWords.SAY.signUp(),
            "SIGN_IN", CategoryWords.SAY.signIn(),
            "APPOINTMENT_BOOKING", CategoryWords.SAY.appointmentBooking(),
            "LEAD_GENERATION", CategoryWords.SAY.leadGeneration(),
            "CONTACT_US", CategoryWords.SAY.contactUs(),
            "CUSTOMER_SUPPORT", CategoryWords.SAY.customerSupport(),
            "SURVEY", CategoryWords.SAY.survey(),
            "OTHER", CategoryWords.SAY.other());

    private static final Map<String, Sentence> ADVICE = Map.of(
            "Product.Unsubscript", AdviceWords.SAY.notActivated(),
            "Ram.PermissionDeny", AdviceWords.SAY.notPermitted(),
            "System.LimitControl", AdviceWords.SAY.throttled(),
            "Unknown.ResourceOwnerId", AdviceWords.SAY.notOwner(),
            "Sluice.NoAnswer", AdviceWords.SAY.noAnswer(),
            "Sluice.AlreadyThere", AdviceWords.SAY.alreadyThere(),
            "Sluice.NotChanged", AdviceWords.SAY.notChanged(),
            "Sluice.FlowChanged", AdviceWords.SAY.flowChanged());

    private static final Map<String, UnaryOperator<Sentence>> TROUBLES = Map.of(
            "Sluice.Slow", said -> TroubleWords.SAY.slow(),
            "Sluice.Unreachable", TroubleWords.SAY::unreachable,
            "Sluice.NoCredential", TroubleWords.SAY::noCredential,
            "Sluice.NoReadableAnswer", TroubleWords.SAY::noReadableAnswer,
            "Sluice.NoCode", TroubleWords.SAY::noCode);

    private Words() {}

    public static Sentence of(Category category) {
        return CATEGORIES.getOrDefault(category.code(), Sentence.of(category.code()));
    }

    /** The categories in words, with commas between them. */
    static Sentence of(Categories categories) {
        return Sentence.commas(categories.all().stream().map(Words::of).toList());
    }

    /** What a person can do about an error code; null when only its own text helps. */
    public static @Nullable Sentence advice(String code) {
        return ADVICE.get(code);
    }

    /** What is said about an error code: what CAMS says as it is, what we say in the reader's language. */
    public static Sentence message(String code, Sentence said) {
        return TROUBLES.getOrDefault(code, UnaryOperator.identity()).apply(said);
    }

    static Sentence of(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        if (seconds < 0.05) {
            return ResultWords.SAY.moment();
        }
        return seconds < 60
                ? ResultWords.SAY.seconds(seconds)
                : ResultWords.SAY.minutes(duration.toMinutes(), duration.toSecondsPart());
    }
}
