package dev.sluice.change;

import dev.sluice.access.people.UserId;

/** Where people's own choices are kept. May be used by any number of threads and processes. */
public interface Preferences {
    Preference of(UserId who);

    void put(UserId who, Preference preference);
}
