/**
 * The start: commands, settings, and the wiring of all rooms by constructor calls.
 *
 * <p>Open {@link dev.sluice.Main} first, then {@link dev.sluice.Sluice}, where one reads from top to bottom who is
 * given what. {@link dev.sluice.Settings} gathers the settings of every room and reports all mistakes at once. This is
 * the only package that reads the clock, the environment and the command line, and nothing imports it.
 */
@NullMarked
package dev.sluice;

import org.jspecify.annotations.NullMarked;
