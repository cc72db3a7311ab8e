/**
 * The sandbox's page in a real browser, moved by its keyboard alone. {@link dev.sluice.browser.Chromium} starts the
 * browser that is found on this computer and {@link dev.sluice.browser.Tab} is what a person has before them; without a
 * browser the tests say so and are skipped. Pictures of what was seen land in {@code target/screenshots}.
 */
@NullMarked
package dev.sluice.browser;

import org.jspecify.annotations.NullMarked;
