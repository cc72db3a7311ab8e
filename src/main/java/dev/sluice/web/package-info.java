/**
 * The HTTP face: Slack's requests, the probes {@code /healthz} and {@code /readyz}, and {@code /metrics}.
 *
 * <p>Open {@link dev.sluice.web.WebServer} first. The room is handed servlets and probes and knows nothing of what they
 * serve or ask.
 */
@NullMarked
package dev.sluice.web;

import org.jspecify.annotations.NullMarked;
