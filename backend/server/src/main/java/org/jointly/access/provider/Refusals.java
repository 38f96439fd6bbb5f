package org.jointly.access.provider;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.keycloak.KeycloakProviders;
import org.jointly.access.keycloak.ProviderReport;
import org.jointly.access.member.PersonActed;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.Recorded;

/** Brings sign-ins that our check in Keycloak refused into the trail of the organisation whose provider vouched. */
@Singleton
class Refusals {
    private static final UUID NOBODY = new UUID(0, 0);

    /** Keycloak's log may be written a while after the moment that it names, and by another clock. */
    private static final Duration LATE = Duration.ofSeconds(20);

    private final KeycloakProviders keycloak;
    private final Organisations organisations;
    private final Noting noting;
    private final Clock clock;

    Refusals(KeycloakProviders keycloak, Organisations organisations, Noting noting, Clock clock) {
        this.keycloak = keycloak;
        this.organisations = organisations;
        this.noting = noting;
        this.clock = clock;
    }

    /** What is younger waits for the next time. Then everything up to the mark is in the trail, of each provider alike. */
    void note() {
        var until = clock.instant().minus(LATE);
        var providers = Duty.ACCESS.find(noting::all);
        providers.stream()
                .map(ProviderRow::refusalsUntil)
                .min(Instant::compareTo)
                .filter(since -> since.isBefore(until))
                .ifPresent(since -> {
                    var reports = keycloak.reports(since).stream()
                            .filter(report -> !report.at().isAfter(until))
                            .toList();
                    providers.forEach(provider -> note(provider, reports));
                    Duty.ACCESS.perform(() -> noting.noted(until));
                });
    }

    private void note(ProviderRow provider, List<ProviderReport> reports) {
        var refused = reports.stream()
                .filter(report -> report.test() == null && report.alias().equals(provider.alias()))
                .filter(report -> report.at().isAfter(provider.refusalsUntil()))
                .toList();
        if (!refused.isEmpty()) {
            organisations
                    .find(provider.organisation())
                    .ifPresent(organisation -> PropagatedContext.empty()
                            .plus(Duty.ACCESS)
                            .plus(new Actor(NOBODY, "Jointly", organisation.id(), organisation.name(), Set.of()))
                            .wrap(() -> noting.note(provider, refused))
                            .run());
        }
    }

    /** The transaction. */
    @Singleton
    static class Noting {
        private final ProviderRows rows;
        private final ApplicationEventPublisher<Recorded> events;

        Noting(ProviderRows rows, ApplicationEventPublisher<Recorded> events) {
            this.rows = rows;
            this.events = events;
        }

        @Transactional(readOnly = true)
        List<ProviderRow> all() {
            return rows.all();
        }

        /** Of all at one time: else those of which nothing is heard would have the log read from their beginning again. */
        @Transactional
        void noted(Instant until) {
            rows.refusalsUntil(until);
        }

        @Transactional
        void note(ProviderRow provider, List<ProviderReport> refused) {
            rows.lock(provider.organisation());
            var until = rows.findByOrganisation(provider.organisation())
                    .map(ProviderRow::refusalsUntil)
                    .orElse(Instant.MAX);
            refused.stream().filter(report -> report.at().isAfter(until)).forEach(report -> {
                events.publishEvent(new PersonActed(
                        "provider.refused",
                        provider.organisation(),
                        Map.of(
                                "mail", report.mail() == null ? "" : report.mail(),
                                "result", report.why() == null ? "off" : report.why())));
                rows.refusalsUntil(provider.organisation(), report.at());
            });
        }
    }
}
