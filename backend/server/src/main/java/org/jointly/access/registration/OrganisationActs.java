package org.jointly.access.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.access.invitation.FirstAdministrators;
import org.jointly.access.rights.Leavings;
import org.jointly.api.access.registration.AdministratorState;
import org.jointly.api.access.registration.ChangeOrganisation;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.api.access.registration.OrganisationLeaving;
import org.jointly.api.access.registration.RegisteredOrganisation;
import org.jointly.api.access.registration.SuspendOrganisation;
import org.jointly.organisation.Faults;
import org.jointly.organisation.OrganisationRegister;
import org.jointly.organisation.RegisteredRow;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** What who runs the platform does about an organisation that is there, each act one transaction. */
@Singleton
@Transactional
class OrganisationActs {
    private final OrganisationRegister register;
    private final RegistrationRows registrations;
    private final SuspensionRows suspensions;
    private final FirstAdministrators administrators;
    private final Leavings leavings;
    private final Outbox outbox;
    private final Once once;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    OrganisationActs(
            OrganisationRegister register,
            RegistrationRows registrations,
            SuspensionRows suspensions,
            FirstAdministrators administrators,
            Leavings leavings,
            Outbox outbox,
            Once once,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.register = register;
        this.registrations = registrations;
        this.suspensions = suspensions;
        this.administrators = administrators;
        this.leavings = leavings;
        this.outbox = outbox;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<RegisteredOrganisation> all(Map<UUID, StaffCount> staff) {
        var open =
                suspensions.open().stream().collect(Collectors.toMap(SuspensionRow::organisation, Function.identity()));
        var asked = administrators.asked();
        var leaving = leavings.all();
        return register.all().stream()
                .map(row -> {
                    var id = row.organisation().id();
                    return shown(row, staff, new Beside(open.get(id), leaving.get(id)), asked);
                })
                .toList();
    }

    @Transactional(readOnly = true)
    RegisteredOrganisation organisation(UUID id, Map<UUID, StaffCount> staff) {
        return now(id, staff);
    }

    /** @param details as they were read, with what is wrong about them */
    RegisteredOrganisation change(UUID id, ChangeOrganisation request, Faults faults, Map<UUID, StaffCount> staff) {
        return once.run(List.of(id, request), RegisteredOrganisation.class, () -> {
            register.lock();
            var alias = register.organisation(id).organisation().alias();
            RegistrationPolicy.areFree(request.details(), id, register.all(), faults.of("/details"));
            RegistrationPolicy.areFree(request.details(), othersUnderWay(alias), faults.of("/details"));
            faults.refuse();
            register.change(id, request.details(), request.version());
            outbox.send(OrganisationChanged.KIND, Actor.PLATFORM, new OrganisationChanged(id));
            record("organisation.changed", id, Map.of());
            return now(id, staff);
        });
    }

    RegisteredOrganisation suspend(UUID id, SuspendOrganisation request, Map<UUID, StaffCount> staff) {
        return once.run(List.of(id, request), RegisteredOrganisation.class, () -> {
            if (register.enable(id, false)) {
                var now = clock.instant();
                var by = Actor.current();
                suspensions.save(SuspensionRow.begun(id, request.reason().strip(), now));
                outbox.send(
                        OrganisationSuspended.KIND,
                        Actor.PLATFORM,
                        new OrganisationSuspended(id, by.person(), by.personName(), now));
                outbox.send(OrganisationChanged.KIND, Actor.PLATFORM, new OrganisationChanged(id));
                record("organisation.suspended", id, Map.of());
            }
            return now(id, staff);
        });
    }

    RegisteredOrganisation reactivate(UUID id, Map<UUID, StaffCount> staff) {
        return once.run(id, RegisteredOrganisation.class, () -> {
            if (register.enable(id, true)) {
                var now = clock.instant();
                leavings.putOff(id, now);
                suspensions.end(id, Actor.current().by(), now);
                outbox.send(OrganisationChanged.KIND, Actor.PLATFORM, new OrganisationChanged(id));
                record("organisation.reactivated", id, Map.of());
            }
            return now(id, staff);
        });
    }

    RegisteredOrganisation nameAdministrator(UUID id, FirstAdministrator who, Map<UUID, StaffCount> staff) {
        return once.run(List.of(id, who), RegisteredOrganisation.class, () -> {
            register.lock();
            RegistrationPolicy.isActive(register.organisation(id).enabled());
            administrators.mayBeAsked(who);
            administrators.invite(id, who);
            record("administrator.named", id, Map.of("mail", who.mail()));
            return now(id, staff);
        });
    }

    /** Without its own registration, if that is just being completed. */
    private List<RegistrationRow> othersUnderWay(String alias) {
        return registrations.underWay().stream()
                .filter(row -> !row.alias().equals(alias))
                .toList();
    }

    private RegisteredOrganisation now(UUID id, Map<UUID, StaffCount> staff) {
        var open = suspensions.open().stream()
                .filter(row -> row.organisation().equals(id))
                .findFirst()
                .orElse(null);
        return shown(
                register.organisation(id),
                staff,
                new Beside(open, leavings.all().get(id)),
                administrators.asked());
    }

    private static RegisteredOrganisation shown(
            RegisteredRow row, Map<UUID, StaffCount> staff, Beside beside, Map<UUID, FirstAdministrators.Asked> asked) {
        var suspension = beside.suspension();
        var id = row.organisation().id();
        var count = staff.getOrDefault(id, StaffCount.none(id));
        var invitation = asked.get(id);
        var administrator = state(count, invitation);
        return new RegisteredOrganisation(
                row.organisation(),
                row.country(),
                row.website(),
                row.domains(),
                row.languages(),
                row.version(),
                count.people(),
                administrator,
                invitation == null || count.administrators() > 0 ? null : invitation.mail(),
                suspension == null ? null : suspension.shown(),
                beside.leaving(),
                RegistrationPolicy.abilities(!row.enabled(), administrator == AdministratorState.IN_PLACE));
    }

    /** What else is known of an organisation than what it is registered as. */
    private record Beside(
            @Nullable SuspensionRow suspension, @Nullable OrganisationLeaving leaving) {}

    private static AdministratorState state(StaffCount count, FirstAdministrators.@Nullable Asked asked) {
        if (count.administrators() > 0) {
            return AdministratorState.IN_PLACE;
        }
        if (asked == null) {
            return AdministratorState.NONE;
        }
        return asked.pending() ? AdministratorState.INVITED : AdministratorState.EXPIRED;
    }

    private void record(String action, UUID id, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("name", register.organisation(id).organisation().name());
        events.publishEvent(new OrganisationActed(action, id, details));
    }
}
