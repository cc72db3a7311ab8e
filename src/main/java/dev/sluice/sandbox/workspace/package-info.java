/**
 * A local Slack workspace, in memory, that apps and people reach over the wire exactly as they reach Slack.
 *
 * <p>Open {@link dev.sluice.sandbox.workspace.Workspace} first: it starts everything and closes everything. An app
 * calls its Web API and connects to its Socket Mode, or is called at its request URL; people act through
 * {@code /people}, for which {@link dev.sluice.sandbox.workspace.PeopleClient} is a small client. Below: {@code state}
 * remembers, {@code blocks} knows Slack's limits, {@code api} is the Web API, {@code delivery} reaches the app,
 * {@code people} acts, {@code control} does what no person can, and {@code web} serves.
 *
 * <p>Not modelled: several apps or teams, Slack Connect, scheduled messages, pins, bookmarks, search, presence. The
 * workspace imports nothing of the app it is there to test, nor Slack's own client: an error in either must not be
 * shared.
 */
@NullMarked
package dev.sluice.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
