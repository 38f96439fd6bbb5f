package org.jointly.platform.limit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jointly.platform.Actor;

/** Counts, over all nodes, how often something was done on a day, and refuses what would be too much. */
@Singleton
class Days {
    private final DayCounts counts;
    private final RefusalCounts refused;
    private final Clock clock;

    Days(DayCounts counts, RefusalCounts refused, Clock clock) {
        this.counts = counts;
        this.refused = refused;
        this.clock = clock;
    }

    /** In a transaction of its own: what was begun counts, also if it was refused for another reason. */
    @Transactional
    void count(CostlyLimit limit, Actor actor) {
        if (limit.organisationDay() == 0 || limit.personDay() == 0) {
            return;
        }
        count(limit, actor, actor.organisation(), limit.organisationDay());
        count(limit, actor, actor.person(), limit.personDay());
    }

    private void count(CostlyLimit limit, Actor actor, UUID whose, int most) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (counts.add(new DayCount(actor.organisation(), whose, limit.name(), today), most) == 0) {
            var tomorrow = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            throw refused.count(
                    limit.kind(), actor.organisation(), actor.person(), Duration.between(clock.instant(), tomorrow));
        }
    }
}
