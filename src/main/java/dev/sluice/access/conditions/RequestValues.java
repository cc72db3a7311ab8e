package dev.sluice.access.conditions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that a request carries for one key, each way of reading them done once.
 *
 * <p>Made for one decision and used by its thread only: ten thousand statements that look at the time parse it once.
 */
public final class RequestValues {
    private final List<String> texts;
    private final Map<Reading<?>, Read<?>> known = new HashMap<>(4);
    private @Nullable Reading<?> lastReading;
    private @Nullable Read<?> last;

    public RequestValues(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    public List<String> texts() {
        return texts;
    }

    /** Says whether the request does not carry the key. */
    public boolean isMissing() {
        return texts.isEmpty();
    }

    /** What the values span of a scale, as far as they can be read there. */
    public Span span(Scale scale) {
        return Scale.around(scale.read(this).values());
    }

    /** Says whether each value can be read on a scale. */
    public boolean canRead(Scale scale) {
        return scale.read(this).whole();
    }

    /** The values in the form in which spellings are compared. */
    public List<String> folded() {
        return as(Reading.FOLDED).values();
    }

    @SuppressWarnings("unchecked") // the map holds under Reading<T> only what that reading gave
    <T> Read<T> as(Reading<T> reading) {
        Read<?> read = last;
        if (read == null || lastReading != reading) {
            read = known.get(reading);
            if (read == null) {
                read = read(reading);
                known.put(reading, read);
            }
            lastReading = reading;
            last = read;
        }
        return (Read<T>) read;
    }

    private <T> Read<T> read(Reading<T> reading) {
        List<T> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            reading.read(text).ifPresent(values::add);
        }
        return new Read<>(values, values.size() == texts.size());
    }

    /** The values that could be read, and whether that was all of them. */
    record Read<T>(List<T> values, boolean whole) {}
}
