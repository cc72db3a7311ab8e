package dev.sluice;

import dev.sluice.access.AccessSettings;
import dev.sluice.access.review.Review;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what {@code policy check} would warn of in policies as a whole. Warnings never stop anything. */
final class PolicyReview {
    private static final Logger log = LoggerFactory.getLogger(PolicyReview.class);
    /** Each is compared with each, which takes seconds here and minutes where there are ten thousand. */
    private static final int MOST_STATEMENTS = 2_000;

    private PolicyReview() {}

    static void log(AccessSettings access) {
        long statements = access.policies().values().stream()
                .mapToLong(policy -> policy.statements().size())
                .sum();
        if (statements > MOST_STATEMENTS) {
            log.info(
                    "policies not reviewed, `policy check` does it statements={} most={}", statements, MOST_STATEMENTS);
        } else {
            review(access);
        }
    }

    private static void review(AccessSettings access) {
        try {
            Review.of(access).forEach(finding -> log.warn("policy finding code={} {}", finding.code(), finding));
        } catch (RuntimeException e) { // policies that decide must not be lost for want of advice
            log.error("policies could not be reviewed", e);
        }
    }
}
