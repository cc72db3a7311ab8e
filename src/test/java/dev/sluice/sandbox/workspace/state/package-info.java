/** Tests of Slack's limits as the local workspace keeps them. */
@NullMarked
package dev.sluice.sandbox.workspace.state;

import org.jspecify.annotations.NullMarked;
