package org.jointly.programme.reach;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.problem.NotFound;
import org.jointly.programme.reach.TakenPartRows.OrganisationAt;
import org.jspecify.annotations.Nullable;

/** Reads how the acting organisation took part in one programme; one it never took part in is not there. */
@Singleton
@Transactional(readOnly = true)
class TakenPart {
    private final TakenPartRows rows;
    private final ProgrammesPart programmes;

    TakenPart(TakenPartRows rows, ProgrammesPart programmes) {
        this.rows = rows;
        this.programmes = programmes;
    }

    /** In which capacities it took part at the instant, and the programme's title if it may be known. */
    record Found(@Nullable String title, List<TakenPartRow> rows) {}

    Found of(UUID organisation, UUID programme, Instant at) {
        if (!rows.everTookPart(organisation, programme)) {
            throw new NotFound("programme");
        }
        return new Found(
                programmes.titles(List.of(programme)).get(programme),
                rows.of(new OrganisationAt(organisation, at), List.of(programme)));
    }
}
