/**
 * What people type after the command, and what they mean by it.
 *
 * <p>Open {@link dev.sluice.slack.command.Asked} first: it reads a {@link dev.sluice.slack.command.Verb} and the rest
 * out of a {@link dev.sluice.slack.command.CommandText}, whatever keyboard wrote it, in English or Chinese. What nobody
 * understands gets the nearest thing that somebody would, from {@link dev.sluice.slack.command.Correction}. The words
 * that people may type stand in the bundle {@code TypedWords}, so that a translator finds them.
 *
 * <p>The room knows neither Slack's client nor what the commands do.
 */
@NullMarked
package dev.sluice.slack.command;

import org.jspecify.annotations.NullMarked;
