/**
 * Policy tests as data: a request, the documents, the decision that is expected and the statements that must decide it.
 *
 * <p>Open {@link dev.sluice.access.cases.PolicyCase} first; {@link dev.sluice.access.cases.PolicyCases} reads files of
 * them. The form is that of RAM vectors, so that whoever writes policies can keep their own tests beside them and run
 * them from the command line; Sluice's own tests of deciding are the same kind of files.
 *
 * <p>Nothing here takes part in deciding real requests.
 */
@NullMarked
package dev.sluice.access.cases;

import org.jspecify.annotations.NullMarked;
