/**
 * That every sentence is there in every language, and that putting one together changes nothing of what goes in.
 *
 * <p>{@link dev.sluice.words.BundlesTest} reads all bundles and all code that says something; a new topic needs no test
 * of its own.
 */
@NullMarked
package dev.sluice.words;

import org.jspecify.annotations.NullMarked;
