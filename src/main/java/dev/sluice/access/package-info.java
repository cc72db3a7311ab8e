/**
 * Access: who may do what, in RAM's policy language.
 *
 * <p>Open {@link dev.sluice.access.Access} first: it decides a request of a person and says why. It joins the settings
 * ({@link dev.sluice.access.AccessSettings}: policies, and whom and what they are attached to) with what is known about
 * the person ({@link dev.sluice.access.people.PermissionMap}).
 *
 * <p>The sub-packages build on each other in this order: {@code patterns}, {@code conditions}, {@code grammar} (from
 * JSON to statements), {@code people}, {@code attachment}, {@code decision}; {@code review}, {@code whatif} and
 * {@code cases} look at policies from outside and take no part in deciding. The room sees names only: it must not know
 * flows, changes, channels or Slack's client, and it imports nothing else of Sluice.
 */
@NullMarked
package dev.sluice.access;

import org.jspecify.annotations.NullMarked;
