/**
 * One change of a flow, from asked to done, durable.
 *
 * <p>Open {@link dev.sluice.change.Changes} first: it decides a proposal and writes it down.
 * {@link dev.sluice.change.Runner} carries changes out, one account's after another; {@link dev.sluice.change.Courier}
 * sees that people hear of the result through the port {@link dev.sluice.change.Announcer}. A state moves by one
 * conditional UPDATE of {@link dev.sluice.change.ChangeStore}, and only its winner acts. The room must not know Slack's
 * messages or CAMS's protocol.
 */
@NullMarked
package dev.sluice.change;

import org.jspecify.annotations.NullMarked;
