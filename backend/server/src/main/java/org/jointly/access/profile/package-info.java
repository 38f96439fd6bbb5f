/** Names and mail addresses in what is written of people, after they changed in Keycloak. */
@NullMarked
package org.jointly.access.profile;

import org.jspecify.annotations.NullMarked;
