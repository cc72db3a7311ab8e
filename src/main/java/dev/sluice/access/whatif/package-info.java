/**
 * What would be decided otherwise if the policies were others.
 *
 * <p>Open {@link dev.sluice.access.whatif.WhatIf} first: it decides recorded requests under old and under new settings
 * and gathers those with different outcomes into {@link dev.sluice.access.whatif.Shift}s. An
 * {@link dev.sluice.access.whatif.Outcome} is more than a yes or no: how many approvals it takes counts as well.
 *
 * <p>People are taken as they were recorded: nobody is looked up, and nothing is written. Where the requests come from,
 * whether test vectors, a file or the ledger, is not known here.
 */
@NullMarked
package dev.sluice.access.whatif;

import org.jspecify.annotations.NullMarked;
