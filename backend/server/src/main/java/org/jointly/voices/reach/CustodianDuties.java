package org.jointly.voices.reach;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.access.AccessSubject;
import org.jointly.access.OpenDuties;
import org.jointly.api.access.duty.OpenDuty;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;
import org.jointly.voices.keylog.KeyLogs;

/** Being a custodian of the organisation's keys for voices: a share of a secret, which no administrator can give to another. */
@Singleton
@Order(30)
class CustodianDuties implements OpenDuties {
    private final KeyLogs keyLogs;

    CustodianDuties(KeyLogs keyLogs) {
        this.keyLogs = keyLogs;
    }

    @Override
    public String kind() {
        return "custodian";
    }

    @Override
    public List<OpenDuty> of(UUID person) {
        return keyLogs.of(Actor.current().organisation()).custodians().containsKey(person)
                ? List.of(new OpenDuty(kind(), person, null, false, "new-custodian"))
                : List.of();
    }

    @Override
    public void move(List<UUID> duties, UUID from, AccessSubject to) {
        throw new Invalid("/duties", "voices.share-stays");
    }
}
