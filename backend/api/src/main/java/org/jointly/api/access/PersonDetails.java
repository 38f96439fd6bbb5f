package org.jointly.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the organisation, as its administrators see them.
 *
 * @param grants the newest 100, newest first
 * @param lastSeen when they last looked at their home page for this organisation
 * @param sessions where they are signed in; told only of somebody who belongs to this organisation alone
 * @param onlyHere whether they belong to this organisation alone, so that its administrators may touch the account itself
 * @param lastAdministrator whether nobody else would be left who manages the organisation's people for good: then the
 *     role of administrator cannot be taken or dated, nor the person be suspended or removed
 * @param provisioning how the organisation's own directory knows them; absent of who did not come by it
 */
@Serdeable
public record PersonDetails(
        Person person,
        List<RoleGrant> grants,
        @Nullable Instant lastSeen,
        List<PersonSession> sessions,
        boolean onlyHere,
        boolean lastAdministrator,
        @Nullable Provisioning provisioning,
        Set<PersonAbility> abilities) {
    @SuppressWarnings("NullAway") // JSON leaves an empty collection out
    public PersonDetails {
        grants = grants == null ? List.of() : List.copyOf(grants);
        sessions = sessions == null ? List.of() : List.copyOf(sessions);
        abilities = abilities == null ? Set.of() : Set.copyOf(abilities);
    }

    public boolean allows(PersonAbility ability) {
        return abilities.contains(ability);
    }
}
