/**
 * Slack's Web API as far as this workspace has it: a route for each method, with its scope and its words for mistakes.
 *
 * <p>Open {@link dev.sluice.sandbox.workspace.api.WebApi} first: it checks the token and the scope, runs the method and
 * writes the call into the traffic log. The methods stand in families, a class each, named as Slack names them. A
 * method reads its arguments from a {@link dev.sluice.sandbox.workspace.api.Call} and answers the JSON Slack would; a
 * mistake is thrown as a {@link dev.sluice.sandbox.workspace.state.SlackError}.
 *
 * <p>The package must not know how calls arrive: HTTP is the business of the web package.
 */
@NullMarked
package dev.sluice.sandbox.workspace.api;

import org.jspecify.annotations.NullMarked;
