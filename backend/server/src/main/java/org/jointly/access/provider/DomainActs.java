package org.jointly.access.provider;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.access.member.PersonActed;
import org.jointly.access.notice.AdministratorNotice;
import org.jointly.api.access.provider.MailDomain;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.problem.NotFound;

/** How far proofs of mail domains have come, each step one transaction; name servers are asked between them. */
@Singleton
@Transactional
class DomainActs {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DomainProofRows proofs;
    private final ProviderRows providers;
    private final Once once;
    private final Outbox outbox;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    DomainActs(
            DomainProofRows proofs,
            ProviderRows providers,
            Once once,
            Outbox outbox,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.proofs = proofs;
        this.providers = providers;
        this.once = once;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<MailDomain> domains() {
        return proofs.registered(ProviderPolicy.administrator().organisation()).stream()
                .map(DomainProofRow::shown)
                .toList();
    }

    /** Of a domain that is not registered for the organisation nobody learns whether it is another's. */
    DomainProofRow asked(String domain) {
        var actor = ProviderPolicy.administrator();
        if (proofs.registered(actor.organisation(), domain).isEmpty()) {
            throw new NotFound("domain");
        }
        var bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        proofs.ask(domain, HexFormat.of().formatHex(bytes), actor.by(), clock.instant());
        return proofs.registered(actor.organisation(), domain).orElseThrow(() -> new NotFound("domain"));
    }

    MailDomain note(DomainProofRow asked, boolean found) {
        return once.run(List.of(asked.domain(), "check"), MailDomain.class, () -> {
            var organisation = asked.organisation();
            providers.lock(organisation);
            note(organisation, asked.domain(), found);
            var now = proofs.registered(organisation, asked.domain()).orElseThrow(() -> new NotFound("domain"));
            if (!asked.isProven() && now.isProven()) {
                events.publishEvent(new PersonActed("domain.proven", organisation, Map.of("name", asked.domain())));
                providers.touch(organisation);
                ProviderChanged.send(outbox, organisation);
            }
            return now.shown();
        });
    }

    private void note(UUID organisation, String domain, boolean found) {
        if (found) {
            proofs.found(organisation, domain, clock.instant());
        } else {
            proofs.missed(organisation, domain, clock.instant());
        }
    }

    /** Under the duty: of all organisations. */
    @Transactional(readOnly = true)
    List<DomainProofRow> proven() {
        return proofs.proven();
    }

    /** Under the duty. Administrators are told the first time; nothing is switched off by it. */
    void lookedAgain(DomainProofRow row, boolean found) {
        note(row.organisation(), row.domain(), found);
        if (!found && row.lostAt() == null) {
            outbox.send(
                    AdministratorNotice.KIND,
                    row.organisation(),
                    AdministratorNotice.domainLost(row.organisation(), row.domain()));
        }
    }

    /** Under the duty: whose proofs are of domains that are registered for them no more. */
    @Transactional(readOnly = true)
    List<UUID> forgettable() {
        return proofs.forgettable();
    }

    /** Under the duty. Keycloak is told, so that the provider is not believed about these domains any longer. */
    void forget(UUID organisation) {
        providers.lock(organisation);
        if (proofs.forget(organisation) > 0 && providers.touch(organisation) > 0) {
            ProviderChanged.send(outbox, organisation);
        }
    }
}
