/** What somebody may do now: what Keycloak says of them, without what was ended, suspended or has run out here. */
@NullMarked
package org.jointly.access.rights;

import org.jspecify.annotations.NullMarked;
