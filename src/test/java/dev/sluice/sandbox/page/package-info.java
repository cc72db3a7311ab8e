/**
 * Tests of the web page of the local workspace, as far as they need no browser.
 *
 * <p>The page itself is plain files under {@code sandbox/page} of the resources: a script per idea, no build step, one
 * library from a WebJar. Open {@code main.js} first: it draws everything from the state in {@code store.js}, which
 * {@code live.js} refreshes over the people API. It must not know the app: whatever stands on it came as Block Kit.
 */
@NullMarked
package dev.sluice.sandbox.page;

import org.jspecify.annotations.NullMarked;
