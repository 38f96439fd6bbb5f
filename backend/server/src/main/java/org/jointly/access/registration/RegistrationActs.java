package org.jointly.access.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.invitation.FirstAdministrators;
import org.jointly.access.joining.JoinAnswers;
import org.jointly.api.access.registration.RegisterOrganisation;
import org.jointly.api.access.registration.Registration;
import org.jointly.organisation.Faults;
import org.jointly.organisation.Logos;
import org.jointly.organisation.NewOrganisation;
import org.jointly.organisation.OrganisationRegister;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** Registering an organisation, each step in a transaction of its own, by who runs the platform. */
@Singleton
@Transactional
class RegistrationActs {
    private static final Duration SHOWN = Duration.ofDays(7);

    private final RegistrationRows rows;
    private final OrganisationRegister register;
    private final Logos logos;
    private final FirstAdministrators administrators;
    private final JoinAnswers requests;
    private final Outbox outbox;
    private final Once once;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    RegistrationActs(
            RegistrationRows rows,
            OrganisationRegister register,
            Logos logos,
            FirstAdministrators administrators,
            JoinAnswers requests,
            Outbox outbox,
            Once once,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.register = register;
        this.logos = logos;
        this.administrators = administrators;
        this.requests = requests;
        this.outbox = outbox;
        this.once = once;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Registration> open() {
        return rows.open(clock.instant().minus(SHOWN)).stream()
                .map(RegistrationRow::shown)
                .toList();
    }

    @Transactional(readOnly = true)
    Registration registration(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("registration")).shown();
    }

    @Transactional(readOnly = true)
    boolean isTaken(String alias) {
        return register.all().stream()
                        .anyMatch(row -> row.organisation().alias().equals(alias))
                || rows.underWay().stream().anyMatch(row -> row.alias().equals(alias));
    }

    /** @param request as it was read, with what is wrong about it */
    Registration register(RegisterOrganisation request, Logos.@Nullable Drawn logo, Faults faults) {
        return once.run(request, Registration.class, () -> {
            register.lock();
            RegistrationPolicy.isFree(request, register.all(), rows.underWay(), faults);
            faults.refuse();
            administrators.mayBeAsked(request.administrator());
            if (logo != null) {
                logos.keep(logo);
            }
            var row = rows.save(RegistrationRow.of(request, logo == null ? null : logo.name(), clock.instant()));
            if (request.request() != null) {
                requests.accept(request.request());
            }
            outbox.send(RegistrationWanted.KIND, Actor.PLATFORM, new RegistrationWanted(row.id()));
            events.publishEvent(new OrganisationActed(
                    "organisation.registered",
                    row.id(),
                    Map.of("name", row.name(), "alias", row.alias(), "mail", row.mail())));
            return row.shown();
        });
    }

    @Transactional(readOnly = true)
    Optional<RegistrationRow> underWay(UUID id) {
        return rows.findById(id).filter(row -> row.endedAt() == null);
    }

    /** Once Keycloak has it: from now on it stands in the directory. */
    void make(RegistrationRow row, UUID organisation) {
        register.make(new NewOrganisation(organisation, row.alias(), row.details(), row.logo()));
    }

    void finish(RegistrationRow row, UUID organisation) {
        if (rows.made(row.id(), organisation, clock.instant()) == 1) {
            administrators.invite(organisation, row.administrator());
        }
    }

    void fail(RegistrationRow row, String fault) {
        if (rows.failed(row.id(), fault, clock.instant()) == 1) {
            events.publishEvent(new OrganisationActed("organisation.not_made", row.id(), Map.of("name", row.name())));
        }
    }

    /** Those that nothing shows, and that stand in no registration. */
    void forgetLogos(Instant before) {
        logos.forget(before, rows.logos());
    }

    void sendAgain(Instant before) {
        rows.underWay().stream()
                .filter(row -> row.askedAt().isBefore(before))
                .forEach(row -> outbox.send(RegistrationWanted.KIND, Actor.PLATFORM, new RegistrationWanted(row.id())));
    }
}
