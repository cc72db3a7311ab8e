/**
 * The grammar of RAM policy documents: from JSON to statements ready to decide, or to findings.
 *
 * <p>Open {@link dev.sluice.access.grammar.PolicyDocument} first. A document is read completely or not at all: one
 * statement that cannot be read spoils it, because a Deny that is skipped is an Allow. Whatever the text is, reading it
 * answers with {@link dev.sluice.access.grammar.Parsed} and never with an exception; each
 * {@link dev.sluice.access.grammar.Finding} has RAM's check name, a place and what was wanted.
 *
 * <p>Readers go by element: document, statement, condition. Advice about documents that are correct, but probably not
 * meant, is kept apart in {@code Advice}. Nothing here decides anything or knows people.
 */
@NullMarked
package dev.sluice.access.grammar;

import org.jspecify.annotations.NullMarked;
