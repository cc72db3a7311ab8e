package dev.sluice.change.factor;

import dev.sluice.access.people.UserId;
import java.util.Set;

/** Who has a device for one-time codes, and whether a code is theirs. May be used by any number of threads. */
public interface SecondFactors {
    /** Nobody has a device. */
    SecondFactors NOBODY = new SecondFactors() {
        @Override
        public Set<UserId> registered() {
            return Set.of();
        }

        @Override
        public boolean isRegistered(UserId who) {
            return false;
        }

        @Override
        public Check check(UserId who, String typed) {
            return Check.UNREGISTERED;
        }
    };

    /** Those who have a device. */
    Set<UserId> registered();

    boolean isRegistered(UserId who);

    /** Checks a code, which counts once. Blanks in it do not matter. */
    Check check(UserId who, String typed);
}
