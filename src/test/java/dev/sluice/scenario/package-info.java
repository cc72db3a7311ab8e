/** The app over the wire against the sandbox: what people do, and what they see then. */
@NullMarked
package dev.sluice.scenario;

import org.jspecify.annotations.NullMarked;
