package org.jointly.voices;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.voices.Appoint;
import org.jointly.api.voices.Appointment;
import org.jointly.api.voices.Candidate;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Who reads, decides on a risk to a life, or sits on the board. */
@Singleton
@Transactional
class Appointments {
    private final ChannelRows rows;
    private final Circle circle;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Roster roster;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final Clock clock;

    Appointments(
            ChannelRows rows,
            Circle circle,
            Programmes programmes,
            Organisations organisations,
            Roster roster,
            ApplicationEventPublisher<Recorded> events,
            Once once,
            Clock clock) {
        this.rows = rows;
        this.circle = circle;
        this.programmes = programmes;
        this.organisations = organisations;
        this.roster = roster;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    /** As the actor sees those of a channel in whose circle they are. */
    List<Appointment> of(ChannelStanding standing) {
        return all(standing).map(row -> seen(row, standing)).toList();
    }

    List<Candidate> candidates(UUID id, ChannelDuty duty) {
        var board = duty == ChannelDuty.BOARD;
        var standing = circle.allowed(id, board ? ChannelAbility.APPOINT_BOARD : ChannelAbility.APPOINT);
        var from =
                board ? takingPart(standing.channel()) : Set.of(standing.actor().organisation());
        return from.stream()
                .flatMap(organisation -> roster.holders(organisation).stream()
                        .map(person ->
                                new Candidate(person.id(), person.name(), organisations.organisation(organisation))))
                .toList();
    }

    Appointment appoint(UUID id, Appoint request, @Nullable String key) {
        var board = request.duty() == ChannelDuty.BOARD;
        var standing = circle.allowed(id, board ? ChannelAbility.APPOINT_BOARD : ChannelAbility.APPOINT);
        var actor = standing.actor();
        if (board
                ? !takingPart(standing.channel()).contains(request.organisation())
                : !request.organisation().equals(actor.organisation())) {
            throw new Invalid("/organisation", board ? "must take part in the programme" : "must be your own");
        }
        if (request.until() != null
                && request.until().isBefore(request.from() == null ? clock.instant() : request.from())) {
            throw new Invalid("/until", "must come after the beginning");
        }
        var person = roster.holders(request.organisation()).stream()
                .filter(holder -> holder.id().equals(request.person()))
                .findFirst()
                .orElseThrow(() -> new Invalid("/person", "must hold the role safeguarding in that organisation"));
        return once.run(key, List.of(id, request), Appointment.class, () -> {
            var appointment = UUID.randomUUID();
            rows.appoint(
                    appointment,
                    id,
                    request.organisation(),
                    person.id(),
                    person.name(),
                    request.duty().toString(),
                    request.from(),
                    request.until(),
                    actor.person(),
                    actor.personName(),
                    actor.organisation());
            events.publishEvent(CircleActed.within(
                    "appointment.made",
                    appointment,
                    Map.of(
                            "duty",
                            request.duty().toString(),
                            "person",
                            person.id().toString())));
            return appointment(id, appointment);
        });
    }

    Appointment end(UUID id, UUID appointment) {
        var standing = circle.standing(id);
        if (!standing.inCircle()) {
            throw new NotFound("appointment");
        }
        var row = all(standing)
                .filter(found -> found.id().equals(appointment))
                .findFirst()
                .orElseThrow(() -> new NotFound("appointment"));
        if (!mayEnd(standing, row)) {
            throw new NotAllowed("An appointment is ended by those who may make it.");
        }
        rows.endAppointment(appointment);
        events.publishEvent(CircleActed.within(
                "appointment.ended",
                appointment,
                Map.of("duty", row.duty().toString(), "person", row.person().toString())));
        return appointment(id, appointment);
    }

    private Set<UUID> takingPart(ChannelRow row) {
        var all = new HashSet<>(programmes.participants(row.programme()).keySet());
        rows.receivers(row.id()).stream().map(ReceiverRow::organisation).forEach(all::add);
        return all;
    }

    private Stream<AppointmentRow> all(ChannelStanding standing) {
        return rows.appointments(standing.channel().id()).stream();
    }

    private Appointment appointment(UUID channel, UUID id) {
        var standing = circle.standing(channel);
        return all(standing)
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> seen(row, standing))
                .orElseThrow(() -> new NotFound("appointment"));
    }

    private Appointment seen(AppointmentRow row, ChannelStanding standing) {
        return new Appointment(
                row.id(),
                organisations.organisation(row.organisation()),
                row.person(),
                row.personName(),
                row.duty(),
                row.fromAt(),
                row.untilAt(),
                row.current(),
                mayEnd(standing, row),
                row.unlocks());
    }

    private static boolean mayEnd(ChannelStanding standing, AppointmentRow row) {
        var lasts = row.untilAt() == null || row.current();
        return lasts
                && row.appointingOrganisation().equals(standing.actor().organisation())
                && (row.duty() == ChannelDuty.BOARD ? standing.convenes() : standing.appoints());
    }
}
