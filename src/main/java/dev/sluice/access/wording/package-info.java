/**
 * How messages show what somebody wrote: quoted, and with the word that was probably meant.
 *
 * <p>Open {@link dev.sluice.access.wording.Quoted} first. Values in messages come from policies, settings and people;
 * here they lose everything that could break a line, turn the direction of writing or fill a screen.
 * {@link dev.sluice.access.wording.Nearest} finds the known word behind a misspelled one.
 *
 * <p>Escaping for Slack or HTML is not done here but where such text is made.
 */
@NullMarked
package dev.sluice.access.wording;

import org.jspecify.annotations.NullMarked;
