/** The whole platform on one machine: PostgreSQL, Keycloak, a mail catcher, backend and UI, for people and for tests. */
@NullMarked
package org.jointly.local;

import org.jspecify.annotations.NullMarked;
