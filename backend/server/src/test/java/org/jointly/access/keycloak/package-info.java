@NullMarked
package org.jointly.access.keycloak;

import org.jspecify.annotations.NullMarked;
