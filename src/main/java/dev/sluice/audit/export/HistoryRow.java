package dev.sluice.audit.export;

import dev.sluice.audit.Entry;
import dev.sluice.audit.Posted;
import org.jspecify.annotations.Nullable;

/**
 * An event as the answer to a question.
 *
 * @param flow that it is about; empty when about none
 * @param outcome the state in which it left its change; empty when it says none
 * @param message that tells of it, else the newest one about its change; null when there is none
 */
public record HistoryRow(
        Entry entry, String flow, String outcome, @Nullable Posted message) {}
