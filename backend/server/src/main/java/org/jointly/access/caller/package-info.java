/** Who is behind a token, as Keycloak says and without what was ended here. */
@NullMarked
package org.jointly.access.caller;

import org.jspecify.annotations.NullMarked;
