/**
 * Verification: what the ledger, the messages, and both against each other show about having been touched.
 *
 * <p>Open {@link dev.sluice.audit.verify.LedgerCheck} first: it reads the ledger once, in order, in constant memory,
 * and says what it finds as {@link dev.sluice.audit.verify.Finding}s. {@link dev.sluice.audit.verify.MessageCheck}
 * compares with the messages of a {@link dev.sluice.audit.verify.MessageHistory}, a page at a time, and can be
 * interrupted. What nobody can see from here is written in the decision page on the ledger. The room must not know what
 * Slack is: a history of messages is a port.
 */
@NullMarked
package dev.sluice.audit.verify;

import org.jspecify.annotations.NullMarked;
