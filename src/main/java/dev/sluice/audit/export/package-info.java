/**
 * Export of the ledger: JSON lines for programs, CSV for spreadsheets, one HTML page for people and printers.
 *
 * <p>Open {@link dev.sluice.audit.export.Export} first: it reads the ledger a page at a time and hands each entry that
 * the {@link dev.sluice.audit.export.Filter} lets through to a sheet of the wanted format. Nothing is held but, for the
 * pictures of the HTML page, a row of counts per flow. {@link dev.sluice.audit.export.JdbiHistory} answers questions,
 * newest event first, each with the message that tells of it. Whatever came from people is escaped: no cell is a
 * formula, no text is markup.
 */
@NullMarked
package dev.sluice.audit.export;

import org.jspecify.annotations.NullMarked;
