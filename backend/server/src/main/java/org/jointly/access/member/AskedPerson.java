package org.jointly.access.member;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.keycloak.Member;
import org.jointly.api.access.PersonSession;

/**
 * What Keycloak said of one of an organisation's people right before something is done about them.
 *
 * @param administrators who is in the organisation's group of administrators and may sign in
 */
public record AskedPerson(
        UUID organisation, Member member, boolean onlyHere, List<PersonSession> sessions, Set<UUID> administrators) {
    public UUID id() {
        return member.id();
    }

    /** As they will be once all their sessions have ended. */
    AskedPerson signedOut() {
        return new AskedPerson(organisation, member, onlyHere, List.of(), administrators);
    }
}
