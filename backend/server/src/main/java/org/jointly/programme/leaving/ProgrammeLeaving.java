package org.jointly.programme.leaving;

import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.database.LongWork;
import org.jointly.platform.leaving.LeavingPart;
import org.jointly.platform.leaving.Obstacle;

/**
 * Nobody leaves who leads a programme alone while others take part in it. Of an organisation that leaves, all that it takes part in
 * ends; programmes that it had to itself are deleted, shared ones stay to the others.
 */
@Singleton
@Order(60)
@Transactional
class ProgrammeLeaving implements LeavingPart {
    private final LeavingPartnerRows rows;
    private final LongWork longWork;

    ProgrammeLeaving(LeavingPartnerRows rows, LongWork longWork) {
        this.rows = rows;
        this.longWork = longWork;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obstacle> obstacles() {
        return rows.ledAlone().stream()
                .map(led -> new Obstacle(Obstacle.Kind.LEADS_ALONE, led.id(), led.title()))
                .toList();
    }

    @Override
    public void end(UUID organisation) {
        longWork.allow();
        rows.leave(organisation);
    }

    @Override
    public void forget(UUID organisation) {
        longWork.allow();
        rows.forget(organisation);
    }
}
