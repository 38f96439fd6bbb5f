package org.jointly.platform.notice;

import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;

/** Whom something is told. */
public sealed interface Whom {
    /** Somebody, for one of their organisations. */
    record OnePerson(UUID person, UUID organisation) implements Whom {}

    /** Those of an organisation who hold one of these roles. */
    record PeopleOf(UUID organisation, Set<Role> roles) implements Whom {}

    /** Whoever follows a programme, topic or document. */
    record Followers(UUID subject) implements Whom {}
}
