/** Measurements that are run by hand and printed: they take minutes and depend on the machine. */
@NullMarked
package dev.sluice.bench;

import org.jspecify.annotations.NullMarked;
