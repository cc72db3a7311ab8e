/** Tests of the notices. */
@NullMarked
package dev.sluice.audit.notice;

import org.jspecify.annotations.NullMarked;
