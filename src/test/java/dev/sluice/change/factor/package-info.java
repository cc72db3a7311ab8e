/**
 * Tests of a change's way from asked to done.
 *
 * <p>Open {@link dev.sluice.change.Workbench} first: the room on a real SQLite file, with CAMS
 * ({@link dev.sluice.change.ScriptedCams}), people ({@link dev.sluice.change.Townspeople}) and time
 * ({@link dev.sluice.change.HandClock}) in the test's hand. {@link dev.sluice.change.RunnerTest} and
 * {@link dev.sluice.change.SettlementTest} walk every arrow of the state diagram, {@link dev.sluice.change.CrashTest}
 * kills the process at every single step of it. What is stored is tested on both databases, by contracts.
 */
@NullMarked
package dev.sluice.change.factor;

import org.jspecify.annotations.NullMarked;
