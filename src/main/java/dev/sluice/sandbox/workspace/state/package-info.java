/**
 * What the local workspace remembers: people, channels, messages, open modals, triggers and response URLs.
 *
 * <p>Open {@link dev.sluice.sandbox.workspace.state.World} first: it holds one of each store, all of them in memory and
 * all of them safe for many threads, each behind its own lock. Whatever goes over the wire is kept as the JSON it came
 * in, so that nothing an app sends is lost because nobody modelled it. Every change of something a person can see is
 * told to {@link dev.sluice.sandbox.workspace.state.Changes}, which wakes the pages that look.
 *
 * <p>The stores know nothing of HTTP, sockets or servlets, and nothing of the app under test. Where Slack has a word
 * for a mistake, they throw {@link dev.sluice.sandbox.workspace.state.SlackError} with that word.
 */
@NullMarked
package dev.sluice.sandbox.workspace.state;

import org.jspecify.annotations.NullMarked;
