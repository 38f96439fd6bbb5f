/** What speaks to Keycloak: tokens, and its administration. */
@NullMarked
package org.jointly.access.keycloak;

import org.jspecify.annotations.NullMarked;
