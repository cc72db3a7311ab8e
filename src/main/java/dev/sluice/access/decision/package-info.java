/**
 * Deciding a request: what is asked, what is answered, and why.
 *
 * <p>Open {@link dev.sluice.access.decision.Request} and {@link dev.sluice.access.decision.Decision} first, then
 * {@link dev.sluice.access.decision.Layers}, the one function that decides. Within a layer any matching Deny wins, else
 * any matching Allow, else the answer is no; guardrail levels come first and from the inside out, and each must allow;
 * identity policies come last and alone grant.
 *
 * <p>Statements are indexed once, so that a decision looks only at statements that could match. Every answer names the
 * statements behind it, and a refusal for want of an Allow those that nearly did, when somebody looks. The sentences
 * for people are in {@link dev.sluice.access.decision.InWords}. A {@link dev.sluice.access.decision.RecordedRequest} is
 * what is kept of a request to decide it again under other policies.
 */
@NullMarked
package dev.sluice.access.decision;

import org.jspecify.annotations.NullMarked;
