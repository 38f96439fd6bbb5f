/** Survivors and those who read them, on the real PostgreSQL and Keycloak. */
@NullMarked
package org.jointly.voices;

import org.jspecify.annotations.NullMarked;
