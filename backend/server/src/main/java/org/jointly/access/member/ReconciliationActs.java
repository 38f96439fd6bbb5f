package org.jointly.access.member;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.access.keycloak.Member;
import org.jointly.api.access.GrantEnding;
import org.jointly.platform.Recorded;
import org.jointly.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the reconciliation does, for each organisation in a transaction of its own. */
@Singleton
@Transactional
class ReconciliationActs {
    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationActs.class);

    /** What is on its way is left alone for that long. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

    private final MemberRows rows;
    private final Grants grants;
    private final Outbox outbox;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    ReconciliationActs(
            MemberRows rows, Grants grants, Outbox outbox, ApplicationEventPublisher<Recorded> events, Clock clock) {
        this.rows = rows;
        this.grants = grants;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** In which organisations a role has run out. */
    List<UUID> due() {
        return rows.expired(clock.instant()).stream()
                .map(RoleGrantRow::organisation)
                .distinct()
                .toList();
    }

    void expire(UUID organisation) {
        rows.lock(organisation);
        var now = clock.instant();
        rows.expired(now).stream()
                .filter(grant -> grant.organisation().equals(organisation))
                .forEach(grant -> {
                    grants.end(grant, GrantEnding.EXPIRED);
                    tell(grant);
                    var name = rows.member(organisation, grant.person())
                            .map(MemberRow::name)
                            .orElse("");
                    record("role.expired", grant.person(), name, grant.role());
                });
    }

    void sendAgain() {
        rows.unsettled(clock.instant().minus(ON_ITS_WAY))
                .forEach(row -> outbox.send(
                        PersonChanged.BY_DUTY,
                        row.organisation(),
                        new PersonChanged(row.organisation(), row.person())));
    }

    /**
     * Who would lose something by what a list of everybody says. It comes in pages, which shift when somebody leaves meanwhile, so
     * these are asked about one by one before anything ends.
     *
     * @param asked when Keycloak was
     */
    @Transactional(readOnly = true)
    Set<UUID> losing(UUID organisation, Collection<Member> members, Instant asked) {
        var known = known(organisation, asked);
        return known.believes(members) ? known.losing(members) : Set.of();
    }

    /**
     * One that was asked for before another that is done already says nothing new.
     *
     * @param asked when Keycloak was: what changed here since then it could not say
     */
    void reconcile(UUID organisation, Collection<Member> members, Instant asked) {
        rows.lock(organisation);
        if (rows.comparedAt(organisation).filter(asked::isBefore).isPresent()) {
            return;
        }
        var known = known(organisation, asked);
        if (!known.believes(members)) {
            LOG.warn(
                    "Keycloak says that nobody works for organisation {}, or nobody with a role, where {} people do: nothing is ended",
                    organisation,
                    known.rows().size());
            return;
        }
        for (var member : members) {
            if (known.mayBeCompared(member.id())) {
                compare(organisation, member, known);
            }
        }
        known.gone(members).forEach(row -> gone(row, known.newestOf(row.person())));
        rows.compared(organisation, known.askedBefore());
    }

    /** Empty for an organisation of whose people nothing was compared yet. */
    @Transactional(readOnly = true)
    Optional<Instant> comparedAt(UUID organisation) {
        return rows.comparedAt(organisation);
    }

    private KnownPeople known(UUID organisation, Instant asked) {
        return KnownPeople.of(rows.members(organisation), rows.newestOfAll(organisation), asked, clock.instant());
    }

    private void compare(UUID organisation, Member member, KnownPeople known) {
        var now = clock.instant();
        var row = known.row(member.id());
        if (row != null && row.isOver()) {
            rows.begin(organisation, member.id(), false, now);
            record("person.found", member.id(), member.name(), null);
        }
        if (row == null || row.isOver() || !row.describes(member)) {
            grants.know(organisation, member);
        }
        var grantOf = known.newestOf(member.id()).stream()
                .collect(Collectors.toMap(RoleGrantRow::which, Function.identity()));
        for (var role : member.roles()) {
            var grant = grantOf.get(role);
            if (grant == null || grant.endedAt() != null) {
                grants.find(organisation, member, role, grant);
            }
        }
        known.lost(member).forEach(grant -> {
            grants.end(grant, GrantEnding.DIRECTORY);
            record("role.lost", member.id(), member.name(), grant.role());
        });
    }

    private void gone(MemberRow row, List<RoleGrantRow> newest) {
        newest.stream()
                .filter(grant -> grant.endedAt() == null)
                .forEach(grant -> grants.end(grant, GrantEnding.DIRECTORY));
        rows.end(row.organisation(), row.person(), true, clock.instant());
        record("person.gone", row.person(), row.name(), null);
    }

    private void tell(RoleGrantRow grant) {
        rows.change(grant.organisation(), grant.person(), clock.instant());
        outbox.send(
                PersonChanged.BY_DUTY, grant.organisation(), new PersonChanged(grant.organisation(), grant.person()));
    }

    private void record(String action, UUID person, String name, @Nullable String role) {
        events.publishEvent(new PersonActed(
                action, person, role == null ? Map.of("name", name) : Map.of("name", name, "role", role)));
    }
}
