/** Tests of the checkpoint of the ledger. */
@NullMarked
package dev.sluice.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
