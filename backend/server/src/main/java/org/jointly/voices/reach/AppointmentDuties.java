package org.jointly.voices.reach;

import io.micronaut.core.annotation.Order;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.access.AccessSubject;
import org.jointly.access.OpenDuties;
import org.jointly.api.access.Role;
import org.jointly.api.access.duty.OpenDuty;
import org.jointly.api.voices.Appoint;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.voices.Appointments;
import org.jointly.voices.Circle;

/**
 * Duties for channels of voices. They go to a colleague by the same acts as by hand, so by who may name people there; what stands
 * in the way is said. Keys do not go along: whoever reads gets them from the custodians.
 */
@Singleton
@Order(20)
@Transactional
class AppointmentDuties implements OpenDuties {
    private final NamedRows rows;
    private final Circle circle;
    private final Appointments appointments;
    private final Clock clock;

    AppointmentDuties(NamedRows rows, Circle circle, Appointments appointments, Clock clock) {
        this.rows = rows;
        this.circle = circle;
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "appointment";
    }

    @Override
    public List<OpenDuty> of(UUID person) {
        return notOver(person).stream()
                .map(row -> new OpenDuty(kind(), row.id(), row.name(), mayName(row), advice(row)))
                .toList();
    }

    private String advice(NamedRow row) {
        if (mayName(row)) {
            return row.duty() == ChannelDuty.READER ? "reader-needs-keys" : "named-anew";
        }
        return row.duty() == ChannelDuty.BOARD ? "board-by-host" : "named-by-custodians";
    }

    private boolean mayName(NamedRow row) {
        return circle.standing(row.channel())
                .allows(row.duty() == ChannelDuty.BOARD ? ChannelAbility.APPOINT_BOARD : ChannelAbility.APPOINT);
    }

    @Override
    public void move(List<UUID> duties, UUID from, AccessSubject to) {
        if (!to.given().contains(Role.SAFEGUARDING)) {
            throw new Invalid("/to", "voices.heir-role");
        }
        var open = notOver(from).stream().collect(Collectors.toMap(NamedRow::id, Function.identity()));
        var has = notOver(to.person());
        for (var id : duties) {
            var row = open.get(id);
            if (row == null) {
                throw new Invalid("/duties", "voices.duties-over");
            }
            if (!mayName(row)) {
                throw new NotAllowed("voices.who-names");
            }
            appointments.end(row.channel(), id);
            if (has.stream().noneMatch(held -> held.channel().equals(row.channel()) && held.duty() == row.duty())) {
                appoint(row, to);
            }
        }
    }

    private void appoint(NamedRow row, AccessSubject to) {
        var from = row.fromAt().isAfter(clock.instant()) ? row.fromAt() : null;
        appointments.appoint(
                row.channel(), new Appoint(to.person(), to.organisation(), row.duty(), from, row.untilAt()), null);
    }

    private List<NamedRow> notOver(UUID person) {
        return rows.notOver(Actor.current().organisation(), person, clock.instant());
    }
}
