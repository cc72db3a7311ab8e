/**
 * The HTTP face of the workspace, on loopback only: Slack's Web API, response URLs, the people API, the control API and
 * the page.
 *
 * <p>Open {@link dev.sluice.sandbox.workspace.web.Front} first: it starts Jetty and gives each path to one small
 * servlet. A servlet reads the request, calls the package that knows, and writes JSON; nothing is decided here.
 */
@NullMarked
package dev.sluice.sandbox.workspace.web;

import org.jspecify.annotations.NullMarked;
