/**
 * A local Slack workspace, in memory, that apps and people reach over the wire exactly as they reach Slack.
 *
 * <p>Open {@link dev.sluice.sandbox.workspace.Workspace} first: it starts everything and closes everything. An app
 * calls its Web API and connects to its Socket Mode, or is called at its request URL; people act through
 * {@code /people}, for which {@link dev.sluice.sandbox.workspace.PeopleClient} is a small client. Below: {@code state}
 * remembers, {@code blocks} knows Slack's limits, {@code api} is the Web API, {@code delivery} reaches the app,
 * {@code people} acts, {@code control} does what no person can, and {@code web} serves.
 *
 * <p>Not modelled: the App Home of a further app on the page, further workspaces of an organisation (strangers come
 * into shared channels, which have no other side here), conversations of several people without a channel, search,
 * calls, canvases, workflows, reminders, custom emoji, notices on phones, and all events but those of messages,
 * mentions, emoji, the App Home, people and user groups. Guesses, to be tried on a real workspace once: the size of
 * metadata, whether an edit without metadata leaves it, how long an option's value may be, how
 * {@code too_many_websockets} comes. Nothing of the app to be tested is imported here, nor Slack's own client: an error
 * in either must not be shared.
 */
@NullMarked
package dev.sluice.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
