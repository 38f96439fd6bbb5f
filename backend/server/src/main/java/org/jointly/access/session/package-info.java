/** Ends sessions and takes second factors away at Keycloak, after the act that asked for it. */
@NullMarked
package org.jointly.access.session;

import org.jspecify.annotations.NullMarked;
