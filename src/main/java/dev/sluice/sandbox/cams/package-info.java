/**
 * An emulator of Alibaba Cloud CAMS: the flow operations over HTTP on this computer, as the documents describe them.
 *
 * <p>Open {@link dev.sluice.sandbox.cams.CamsEmulator} first, the door: it starts a server, keeps a log of calls and
 * takes {@link dev.sluice.sandbox.cams.Fault}s and {@link dev.sluice.sandbox.cams.Rival}s to play; the same can be had
 * over HTTP under {@code /control/}. A request passes {@code Gateway} in this order: fault, action, signature
 * ({@code SignatureCheck}), rate ({@code RateLimit}), permission, operation ({@code Operations} on a {@code FlowStore}
 * seeded from {@code sandbox/flows.json}).
 *
 * <p>The emulator imports nothing of Sluice outside the sandbox: it has its own signature check, its own JSON and its
 * own words, so that it cannot agree with a mistake of the client. Where no document says what the live service does,
 * the class that guesses says so.
 */
@NullMarked
package dev.sluice.sandbox.cams;

import org.jspecify.annotations.NullMarked;
