package org.jointly.access.rights;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.registration.OrganisationLeaving;

/** Which organisations leave or have left, for who runs the platform. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Leavings {
    private final LeftRows rows;

    Leavings(LeftRows rows) {
        this.rows = rows;
    }

    /** By as long as the organisation is suspended, right before it is no more. */
    public void putOff(UUID organisation, Instant now) {
        rows.putOff(organisation, now);
    }

    public Map<UUID, OrganisationLeaving> all() {
        return rows.all().stream()
                .collect(Collectors.toMap(
                        LeftRows.LeftRow::organisation, row -> new OrganisationLeaving(row.leavesAt(), row.leftAt())));
    }
}
