/**
 * The whole world around Sluice on one computer: a Slack workspace with a web page, and CAMS.
 *
 * <p>Open {@link dev.sluice.sandbox.Sandbox} first. It knows none of the other rooms and speaks only the wire: a
 * stand-in that used our own encoders would agree with our mistakes. Everything listens on 127.0.0.1 and lives in
 * memory.
 */
@NullMarked
package dev.sluice.sandbox;

import org.jspecify.annotations.NullMarked;
