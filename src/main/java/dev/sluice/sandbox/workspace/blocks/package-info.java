/**
 * Slack's rules for blocks and views: which fields there are, and how much fits into them.
 *
 * <p>Open {@link dev.sluice.sandbox.workspace.blocks.BlockKit} first. What it checks is data:
 * {@code sandbox/block-kit.json} lists every documented block, element and object with its fields and limits, and a
 * small reader compares JSON with it. Mistakes are reported all at once, each with a JSON pointer, in Slack's own
 * sentences.
 */
@NullMarked
package dev.sluice.sandbox.workspace.blocks;

import org.jspecify.annotations.NullMarked;
