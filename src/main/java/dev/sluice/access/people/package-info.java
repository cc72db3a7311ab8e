/**
 * Who is asking: people of the workspace, as far as permissions depend on them.
 *
 * <p>Open {@link dev.sluice.access.people.PermissionMap} first: it remembers each
 * {@link dev.sluice.access.people.Person} for a short while, so that a decision does not wait for Slack. People come
 * from the {@link dev.sluice.access.people.Directory}, whose adapter lives where Slack is spoken. What cannot be asked
 * is neither remembered nor allowed.
 *
 * <p>Nothing here knows policies: they are joined to the person when a request is decided, so that a reload of the
 * policies takes effect at once.
 */
@NullMarked
package dev.sluice.access.people;

import org.jspecify.annotations.NullMarked;
