/** Tests of what the sandbox does by itself; those of its two halves are in the packages below. */
@NullMarked
package dev.sluice.sandbox;

import org.jspecify.annotations.NullMarked;
