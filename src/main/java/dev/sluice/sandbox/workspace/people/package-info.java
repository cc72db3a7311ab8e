/**
 * People acting in the workspace: looking, typing, pressing, choosing, sending and closing.
 *
 * <p>Open {@link dev.sluice.sandbox.workspace.people.PeopleApi} first; each thing a person can do has a class of its
 * own behind it. Whatever a person does goes to the app as Slack would send it, and what the app answers within three
 * seconds takes effect as in Slack; otherwise the person gets a notice. The page, the tour and the tests all act
 * through here, so that none of them can do what a person in Slack could not.
 *
 * <p>The package must not know servlets, nor what the app is about.
 */
@NullMarked
package dev.sluice.sandbox.workspace.people;

import org.jspecify.annotations.NullMarked;
