package org.jointly.access.leaving;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointly.access.member.AskedPerson;
import org.jointly.access.member.People;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;
import org.jointly.platform.leaving.LeavingPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what follows from a leaving whose day has come: what the organisation takes part in ends, then what is its own alone is deleted,
 * then its people go, but for the administrators, who go on reading what it endorsed. Each step may be done again, so a run that was
 * broken off is done by the next; two at once do no harm.
 */
@Singleton
class LeavingJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(LeavingJob.class);

    private final LeavingSteps steps;
    private final Hindrances hindrances;
    private final List<LeavingPart> parts;
    private final People people;
    private final Organisations organisations;

    LeavingJob(
            LeavingSteps steps,
            Hindrances hindrances,
            List<LeavingPart> parts,
            People people,
            Organisations organisations) {
        this.steps = steps;
        this.hindrances = hindrances;
        this.parts = parts;
        this.people = people;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "access.leaving";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (var row : Duty.ACCESS.find(steps::due)) {
            try {
                leave(row);
            } catch (RuntimeException e) {
                LOG.warn("Organisation {} could not leave yet; it is tried again", row.organisation(), e);
            }
        }
    }

    private void leave(LeavingRow row) {
        var actor = administrator(row);
        if (!actor.find(hindrances::ofFeatures).isEmpty()) {
            asDuty(actor, () -> steps.holdUp(row));
            return;
        }
        asDuty(actor, () -> steps.begin(row));
        parts.forEach(part -> asDuty(actor, () -> steps.under(row, () -> part.end(row.organisation()))));
        parts.forEach(part -> asDuty(actor, () -> steps.under(row, () -> part.forget(row.organisation()))));
        everybodyButAdministrators(row, actor)
                .forEach(person -> asDuty(actor, () -> steps.under(row, () -> people.dismiss(person))));
        asDuty(actor, () -> steps.left(row));
    }

    private List<AskedPerson> everybodyButAdministrators(LeavingRow row, Actor actor) {
        var stay = people.all(row.organisation()).stream()
                .filter(person -> person.roles().contains(Role.ADMIN))
                .map(Person::id)
                .collect(Collectors.toSet());
        return actor.find(people::everybody).stream()
                .filter(person -> !stay.contains(person.id()))
                .toList();
    }

    /** In the name of who announced it, whether they administer it still or not. */
    private Actor administrator(LeavingRow row) {
        return new Actor(
                row.announcedBy(),
                row.announcedByName(),
                row.organisation(),
                organisations.organisation(row.organisation()).name(),
                Set.of(Role.ADMIN));
    }

    private static void asDuty(Actor actor, Runnable step) {
        PropagatedContext.empty().plus(Duty.ACCESS).plus(actor).wrap(step).run();
    }
}
