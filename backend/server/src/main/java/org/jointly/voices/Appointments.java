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
import org.jointly.api.access.Person;
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
public class Appointments {
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

    public Appointment appoint(UUID id, Appoint request, @Nullable String key) {
        var board = request.duty() == ChannelDuty.BOARD;
        var standing = circle.allowed(id, board ? ChannelAbility.APPOINT_BOARD : ChannelAbility.APPOINT);
        check(standing, request);
        var person = holder(request);
        return once.run(key, List.of(id, request), Appointment.class, () -> {
            var made = new ChannelRows.NewAppointment(
                    UUID.randomUUID(),
                    id,
                    request.organisation(),
                    person.id(),
                    person.name(),
                    request.duty(),
                    standing.actor().by());
            rows.appoint(made, request.from(), request.until());
            events.publishEvent(CircleActed.within("appointment.made", made.id(), details(made.duty(), made.person())));
            return appointment(id, made.id());
        });
    }

    private void check(ChannelStanding standing, Appoint request) {
        var board = request.duty() == ChannelDuty.BOARD;
        if (board
                ? !takingPart(standing.channel()).contains(request.organisation())
                : !request.organisation().equals(standing.actor().organisation())) {
            throw new Invalid("/organisation", board ? "voices.organisation-outside" : "voices.organisation-own");
        }
        var now = clock.instant();
        var begins = request.from() == null || request.from().isBefore(now) ? now : request.from();
        if (request.until() != null && !request.until().isAfter(begins)) {
            throw new Invalid("/until", "voices.until-early");
        }
    }

    private Person holder(Appoint request) {
        return roster.holders(request.organisation()).stream()
                .filter(holder -> holder.id().equals(request.person()))
                .findFirst()
                .orElseThrow(() -> new Invalid("/person", "voices.person-role"));
    }

    private static Map<String, String> details(ChannelDuty duty, UUID person) {
        return Map.of("duty", duty.toString(), "person", person.toString());
    }

    public Appointment end(UUID id, UUID appointment) {
        var standing = circle.standing(id);
        if (!standing.inCircle()) {
            throw new NotFound("appointment");
        }
        var row = all(standing)
                .filter(found -> found.id().equals(appointment))
                .findFirst()
                .orElseThrow(() -> new NotFound("appointment"));
        if (!mayEnd(standing, row)) {
            throw new NotAllowed("voices.who-ends");
        }
        rows.endAppointment(appointment);
        events.publishEvent(CircleActed.within("appointment.ended", appointment, details(row.duty(), row.person())));
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
