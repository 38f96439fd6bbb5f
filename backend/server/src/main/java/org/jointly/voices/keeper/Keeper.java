package org.jointly.voices.keeper;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;

/**
 * Keeps voices as long as their channels say and no longer, keeps away what was taken back, and freezes the figures of a
 * quarter that is over. At every start, before anybody is let in, and every hour. Twice at once would do no harm, only the
 * same work; but each node has a file of its own to compare what was taken back with, so that is done on all of them.
 */
@Singleton
public class Keeper implements Job {
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

    @Override
    public String name() {
        return "voices.keep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        keep(LocalDate.now(clock));
    }

    /** On every node. */
    @Scheduled(fixedDelay = "1h", initialDelay = "2m")
    void compareTombstones() {
        Duty.VOICES.perform(this::bury);
    }

    public void keep(LocalDate today) {
        Duty.VOICES.perform(() -> {
            bury();
            keeping.expire(today);
            keeping.freeze(quarterBefore(today));
        });
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

    /** In the trail of an organisation, by somebody who is no person of it; false while the directory does not know it. */
    boolean as(String name, UUID of, Runnable telling) {
        var found = organisations.find(of);
        found.ifPresent(organisation -> PropagatedContext.empty()
                .plus(Duty.VOICES)
                .plus(new Actor(new UUID(0, 0), name, of, organisation.name(), Set.of()))
                .wrap(telling)
                .run());
        return found.isPresent();
    }

    static Quarter quarterBefore(LocalDate today) {
        return Quarter.of(today.minusMonths(3));
    }

    private static String key(GoneRow row) {
        return row.submission() + " " + row.organisation();
    }
}
