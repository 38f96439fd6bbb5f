/** Keycloak at the edge: who a token belongs to, for whom they act, and who else works there. */
@NullMarked
package org.jointly.access;

import org.jspecify.annotations.NullMarked;
