/** Tests of the whole: its plan, its settings, its manifest and its README. */
@NullMarked
package dev.sluice;

import org.jspecify.annotations.NullMarked;
