package org.jointly.access.member;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.Member;
import org.jointly.organisation.KnownOrganisation;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what we keep of an organisation's people with what Keycloak says, and heals what differs: ends what has run out,
 * adopts what somebody who runs Keycloak gave there, ends what they took, and sends again what Keycloak was never told. Two at
 * once would do the same work twice.
 */
@Singleton
class Reconciliation implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private static final int MOST_AT_ONCE = 100;

    private final Keycloak keycloak;
    private final Organisations organisations;
    private final ReconciliationActs acts;
    private final Clock clock;

    Reconciliation(Keycloak keycloak, Organisations organisations, ReconciliationActs acts, Clock clock) {
        this.keycloak = keycloak;
        this.organisations = organisations;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access.reconcile";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(3);
    }

    @Override
    public void run() {
        Duty.ACCESS.find(acts::due).forEach(organisation -> as(organisation, () -> acts.expire(organisation)));
        Duty.ACCESS.perform(acts::sendAgain);
        var all = keycloak.organisations().stream()
                .filter(KnownOrganisation::enabled)
                .map(KnownOrganisation::id)
                .sorted()
                .toList();
        share(all, clock.instant().getEpochSecond() / every().toSeconds()).forEach(this::reconcile);
    }

    /**
     * Those whose turn it is: each asks Keycloak eight questions, so of a thousand organisations a tenth is compared at a time, and
     * each in half an hour.
     */
    static List<UUID> share(List<UUID> all, long turn) {
        var shares = Math.max(1, Math.ceilDiv(all.size(), MOST_AT_ONCE));
        return IntStream.range(0, all.size())
                .filter(place -> place % shares == turn % shares)
                .mapToObj(all::get)
                .toList();
    }

    /**
     * One that cannot be read or changed now keeps no other back. Rests as long as it took: half of the time Keycloak is there for
     * whoever waits for an answer.
     */
    void reconcile(UUID organisation) {
        var begun = System.nanoTime();
        try {
            compare(organisation);
        } catch (RuntimeException e) {
            LOG.warn("The people of organisation {} could not be compared with Keycloak's", organisation, e);
        }
        LockSupport.parkNanos(System.nanoTime() - begun);
    }

    void compare(UUID organisation) {
        var begun = clock.instant();
        reconcile(organisation, keycloak.members(organisation), begun);
    }

    /** @param listed page by page, so somebody may be missing in it who never left: whoever would lose by it is asked about alone */
    void reconcile(UUID organisation, List<Member> listed, Instant begun) {
        Map<UUID, Member> members = new LinkedHashMap<>();
        listed.forEach(member -> members.put(member.id(), member));
        for (var person : Duty.ACCESS.find(() -> acts.losing(organisation, members.values(), begun))) {
            keycloak.member(organisation, person)
                    .ifPresentOrElse(member -> members.put(person, member), () -> members.remove(person));
        }
        as(organisation, () -> acts.reconcile(organisation, members.values(), begun));
    }

    /** In the organisation's trail, by the platform itself. */
    private void as(UUID id, Runnable work) {
        organisations
                .find(id)
                .ifPresent(organisation -> PropagatedContext.empty()
                        .plus(Duty.ACCESS)
                        .plus(new Actor(new UUID(0, 0), "Jointly", id, organisation.name(), Set.of()))
                        .wrap(work)
                        .run());
    }
}
