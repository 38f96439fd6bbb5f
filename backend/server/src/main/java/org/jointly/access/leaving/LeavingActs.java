package org.jointly.access.leaving;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.Access;
import org.jointly.access.member.PersonActed;
import org.jointly.api.access.leaving.AnnounceLeaving;
import org.jointly.api.access.leaving.Hindrance;
import org.jointly.api.access.leaving.Leaving;
import org.jointly.api.access.leaving.LeavingState;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.outbox.Outbox;

/** What administrators do about their organisation's leaving, each act one transaction. */
@Singleton
@Transactional
class LeavingActs {
    private final LeavingRows rows;
    private final Hindrances hindrances;
    private final LeavingSettings settings;
    private final Outbox outbox;
    private final Once once;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    LeavingActs(
            LeavingRows rows,
            Hindrances hindrances,
            LeavingSettings settings,
            Outbox outbox,
            Once once,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.hindrances = hindrances;
        this.settings = settings;
        this.outbox = outbox;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Leaving leaving() {
        return shown(rows.lasting(Access.administrator().organisation()));
    }

    /** A second time changes nothing. */
    Leaving announce(AnnounceLeaving request) {
        var actor = Access.administrator();
        return once.run(request, Leaving.class, () -> {
            var lasting = rows.lasting(actor.organisation());
            if (lasting.isEmpty()) {
                LeavingPolicy.mayAnnounce(request, actor, hindrances.before());
                var now = clock.instant();
                var row = rows.save(LeavingRow.announced(actor.by(), now, now.plus(settings.waiting())));
                record(
                        "leaving.announced",
                        row.id(),
                        Map.of("on", row.leavesAt().toString()));
                outbox.send(
                        LeavingNews.KIND,
                        actor.organisation(),
                        new LeavingNews(
                                actor.organisation(), LeavingNews.ANNOUNCED, actor.personName(), row.leavesAt()));
            }
            return shown(rows.lasting(actor.organisation()));
        });
    }

    Leaving takeBack() {
        var actor = Access.administrator();
        return once.run("leaving", Leaving.class, () -> {
            // The row itself is the lock: whoever comes while the job begins sees below that it has.
            var changed = rows.takeBack(actor.by(), clock.instant());
            LeavingPolicy.isNotBegun(rows.lasting(actor.organisation()));
            if (changed == 1) {
                record("leaving.taken_back", actor.organisation(), Map.of());
                outbox.send(
                        LeavingNews.KIND,
                        actor.organisation(),
                        new LeavingNews(
                                actor.organisation(), LeavingNews.TAKEN_BACK, actor.personName(), clock.instant()));
            }
            return shown(rows.lasting(actor.organisation()));
        });
    }

    private Leaving shown(Optional<LeavingRow> lasting) {
        var days = (int) settings.waiting().toDays();
        if (lasting.isEmpty()) {
            return new Leaving(LeavingState.STAYS, days, null, null, null, null, false, hindrances.before());
        }
        var row = lasting.get();
        var left = row.leftAt() != null;
        return new Leaving(
                left ? LeavingState.LEFT : LeavingState.ANNOUNCED,
                days,
                row.announcedByName(),
                row.announcedAt(),
                row.leavesAt(),
                row.leftAt(),
                !left && row.heldUpAt() != null,
                left ? List.<Hindrance>of() : hindrances.ofFeatures());
    }

    private void record(String action, UUID id, Map<String, String> details) {
        events.publishEvent(new PersonActed(action, id, details));
    }
}
