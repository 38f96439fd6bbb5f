package org.jointly.access.member;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;

/**
 * What Keycloak is to say of somebody in an organisation.
 *
 * @param version of the rows it follows from
 * @param over whether the person left
 * @param joining whether the membership is to be made
 * @param held what was given and has not ended
 * @param ended what was given and has; a role that was never given here is left as it is
 */
record Wanted(
        UUID organisation, UUID person, long version, boolean over, boolean joining, Set<Role> held, Set<Role> ended) {
    /** Which of these are to be taken. */
    Set<Role> over(Set<Role> has) {
        return has.stream().filter(ended::contains).collect(Collectors.toSet());
    }
}
