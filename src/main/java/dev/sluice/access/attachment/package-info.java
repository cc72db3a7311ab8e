/**
 * Who and what policies are attached to.
 *
 * <p>Open {@link dev.sluice.access.attachment.Target} first. An {@link dev.sluice.access.attachment.Attachment} gives a
 * policy to people: one user, a user group, or everyone. A {@link dev.sluice.access.attachment.Guardrail} sets a policy
 * over a place, a channel or the workspace: it must allow what happens there, and grants nothing.
 *
 * <p>All of them are values made from the settings; nothing here knows what a policy says.
 */
@NullMarked
package dev.sluice.access.attachment;

import org.jspecify.annotations.NullMarked;
