package dev.sluice.audit.notice;

import dev.sluice.audit.Posted;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where notices are put up. */
public interface Noticeboard {
    /** Tries once. Never throws for what the network or the chat does. */
    Outcome post(Notice notice);

    /**
     * What became of one try.
     *
     * @param posted the message; null when there is none, since there is no place for such notices, or not yet
     * @param again when it may work; null when it is done
     * @param why it is not done; empty when it is
     * @param isOut whether people may see it already, since only the answer is missing
     */
    record Outcome(@Nullable Posted posted, @Nullable Duration again, String why, boolean isOut) {
        /** People can see it. */
        public static Outcome done(@Nullable Posted posted) {
            return new Outcome(posted, null, "", false);
        }

        /** It may work later. */
        public static Outcome later(Duration again, String why, boolean isOut) {
            return new Outcome(null, again, why, isOut);
        }
    }
}
