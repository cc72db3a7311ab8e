package dev.sluice.change;

import java.util.List;

/**
 * Whether a change may run, with the approvals it has.
 *
 * @param needed how many approvals it takes when it may not yet
 * @param valid the approvals that count; some may have lost the right to give them
 */
record Ruling(Verdict verdict, int needed, List<Approval> valid) {}
