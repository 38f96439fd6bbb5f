package org.jointly.programme.leaving;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.api.programme.leaving.LeavingPartner;
import org.jointly.organisation.Organisations;
import org.jointly.programme.Programmes;

/** Which organisations of a programme have announced that they leave the platform. */
@Singleton
@Transactional(readOnly = true)
class LeavingPartners {
    private final LeavingPartnerRows rows;
    private final Programmes programmes;
    private final Organisations organisations;

    LeavingPartners(LeavingPartnerRows rows, Programmes programmes, Organisations organisations) {
        this.rows = rows;
        this.programmes = programmes;
        this.organisations = organisations;
    }

    List<LeavingPartner> of(UUID programme) {
        programmes.standing(programme);
        return rows.announced(programme).stream()
                .map(row -> new LeavingPartner(
                        row.organisation(),
                        organisations.organisation(row.organisation()).name(),
                        row.leavesAt()))
                .toList();
    }
}
