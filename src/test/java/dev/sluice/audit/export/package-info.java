/** Tests of the export of the ledger. */
@NullMarked
package dev.sluice.audit.export;

import org.jspecify.annotations.NullMarked;
