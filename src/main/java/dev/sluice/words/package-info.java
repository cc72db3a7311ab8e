/**
 * What people read, in the language they read it in.
 *
 * <p>Open {@link dev.sluice.words.Sentence} first. A room says something by a {@code Sentence}: a value that knows
 * which text is meant and what stands in it, and becomes text only where the reader is known, with
 * {@link dev.sluice.words.Sentence#in}. Texts stand in bundles beside the interface that names them, one file a
 * {@link dev.sluice.words.Language}; {@link dev.sluice.words.Bundle} joins the two.
 *
 * <p><b>To add a sentence</b>, add a method to the interface of its topic, such as {@code FormWords}, and a line with
 * the method's name as key to its {@code .properties} and {@code _zh.properties}; the parameters are the names between
 * braces. Say it by {@code FormWords.SAY.nameTooLong(201, 200)}. <b>To begin a topic</b>, write an interface with a
 * constant {@code SAY = Bundle.of(…)} and its two files. The patterns are ICU's: {@code {n, plural, one {# person}
 * other {# people}}}; an apostrophe is an apostrophe. What people wrote goes in as an argument and never becomes a
 * pattern. Chinese needs no blanks around braces: {@link dev.sluice.words.Spacing} sets them. {@code BundlesTest} says
 * what is missing, unused or misspelled.
 */
@NullMarked
package dev.sluice.words;

import org.jspecify.annotations.NullMarked;
