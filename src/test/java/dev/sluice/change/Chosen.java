package dev.sluice.change;

import dev.sluice.access.people.UserId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** People's own choices in memory. */
public final class Chosen implements Preferences {
    private final Map<UserId, Preference> all = new ConcurrentHashMap<>();

    @Override
    public Preference of(UserId who) {
        return all.getOrDefault(who, Preference.USUAL);
    }

    @Override
    public void put(UserId who, Preference preference) {
        all.put(who, preference);
    }
}
