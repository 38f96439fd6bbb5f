/** The directory of organisations: a mirror of what Keycloak knows, open to all. */
@NullMarked
package org.jointly.organisation;

import org.jspecify.annotations.NullMarked;
