/**
 * The second factor of approvers: one-time codes by RFC 6238, as authenticator apps show them.
 *
 * <p>An account of Slack can be taken over, and with it every button. A policy that wants {@code acs:MFAPresent} for
 * {@code sluice:ApproveChange} asks for a code as well. Whoever runs Sluice registers a person's device beside it,
 * never through Slack: whoever has the account must not be able to register one.
 *
 * <p>The database holds no secrets: each is derived from one key, which stands in a file, the person's ID and when the
 * person was registered. A code counts once; five wrong ones close the way for a quarter of an hour.
 */
@NullMarked
package dev.sluice.change.factor;

import org.jspecify.annotations.NullMarked;
