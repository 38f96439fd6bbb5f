package org.jointly.voices.keeper;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;

/**
 * Keeps voices as long as their channels say and no longer, keeps away what was taken back, and freezes the figures of a
 * quarter that is over. At every start, before anybody is let in, and every hour.
 */
@Singleton
public class Keeper {
    private final Keeping keeping;
    private final Tombstones tombstones;
    private final Organisations organisations;
    private final Clock clock;

    Keeper(Keeping keeping, Tombstones tombstones, Organisations organisations, Clock clock) {
        this.keeping = keeping;
        this.tombstones = tombstones;
        this.organisations = organisations;
        this.clock = clock;
    }

    @EventListener
    void atStart(StartupEvent event) {
        keep(LocalDate.now(clock));
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "2m")
    void hourly() {
        keep(LocalDate.now(clock));
    }

    public void keep(LocalDate today) {
        var expired = new ArrayList<ExpiredRow>();
        Duty.VOICES.perform(() -> {
            bury();
            expired.addAll(keeping.expire(today));
            keeping.freeze(quarterBefore(today));
        });
        expired.forEach(row -> as("Jointly", row.organisation(), () -> keeping.tell(row)));
        tell(today);
    }

    /** Either side learns what the other knows. */
    private void bury() {
        var outside = tombstones.all();
        var inside = Set.copyOf(keeping.tombstones().stream().map(Keeper::key).toList());
        outside.stream().filter(row -> !inside.contains(key(row))).forEach(keeping::bury);
        var written = Set.copyOf(outside.stream().map(Keeper::key).toList());
        tombstones.append(keeping.tombstones().stream()
                .filter(row -> !written.contains(key(row)))
                .toList());
    }

    /** Of yesterday and before: the trail shows times, and nothing that a survivor did has one. */
    private void tell(LocalDate today) {
        for (var row : Duty.VOICES.find(() -> keeping.untold(today))) {
            as("A survivor", row.organisation(), () -> keeping.tell(row));
        }
    }

    /** In the trail of an organisation, by somebody who is no person of it. */
    void as(String name, UUID of, Runnable telling) {
        organisations
                .find(of)
                .ifPresent(organisation -> PropagatedContext.empty()
                        .plus(Duty.VOICES)
                        .plus(new Actor(new UUID(0, 0), name, of, organisation.name(), Set.of()))
                        .wrap(telling)
                        .run());
    }

    static Quarter quarterBefore(LocalDate today) {
        return Quarter.of(today.minusMonths(3));
    }

    private static String key(GoneRow row) {
        return row.submission() + " " + row.organisation();
    }
}
