/**
 * How the workspace reaches the app: over Socket Mode or by signed HTTP requests, and what counts as an answer.
 *
 * <p>Open {@link dev.sluice.sandbox.workspace.delivery.Deliveries} first. A
 * {@link dev.sluice.sandbox.workspace.delivery.Delivery} goes out over the transport in use and comes back as an
 * {@link dev.sluice.sandbox.workspace.delivery.Ack}: in time with a payload, or not, which the person is told. Events
 * are sent again up to three times; commands and clicks never are, as in Slack.
 * {@link dev.sluice.sandbox.workspace.delivery.Payloads} writes what goes out.
 *
 * <p>This package must not know what an answer means: that is the business of the people package.
 */
@NullMarked
package dev.sluice.sandbox.workspace.delivery;

import org.jspecify.annotations.NullMarked;
