/**
 * The client of Alibaba Cloud CAMS: reads and writes flows at the account's pace.
 *
 * <p>Open {@link dev.sluice.cams.Cams} first, the port that speaks of flows; {@link dev.sluice.cams.CamsClient} is its
 * adapter over Aliyun's generic client, {@link dev.sluice.cams.Throttle} keeps the account's calls a second and slows
 * down when somebody else uses them, and {@link dev.sluice.cams.Reply} says how a call ended. Nobody outside this room
 * sees HTTP, a signature or an exception of the client. The room must not know who asked for a call, or why.
 */
@NullMarked
package dev.sluice.cams;

import org.jspecify.annotations.NullMarked;
