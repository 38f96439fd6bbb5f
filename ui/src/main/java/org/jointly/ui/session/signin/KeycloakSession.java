package org.jointly.ui.session.signin;

import org.jspecify.annotations.Nullable;

/**
 * A person's session at Keycloak, from which their sessions here come.
 *
 * @param id as Keycloak numbers it; null stands for all of the person
 */
record KeycloakSession(String person, @Nullable String id) {
    boolean covers(KeycloakSession other) {
        return person.equals(other.person) && (id == null || id.equals(other.id));
    }
}
