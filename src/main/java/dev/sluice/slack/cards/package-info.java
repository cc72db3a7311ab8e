/**
 * What people see: modals and messages, built from values, and the words in them.
 *
 * <p>Open {@link dev.sluice.slack.cards.EditModal} for the form and {@link dev.sluice.slack.cards.ResultCard} for the
 * message that ends a change. Everything here is a pure function of its arguments. Text that people wrote is never
 * markup: it goes through {@link dev.sluice.slack.cards.PlainText}.
 */
@NullMarked
package dev.sluice.slack.cards;

import org.jspecify.annotations.NullMarked;
