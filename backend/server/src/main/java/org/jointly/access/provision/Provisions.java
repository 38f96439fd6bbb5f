package org.jointly.access.provision;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** What is written down of people who came by an organisation's directory, within the transaction of an act. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Provisions {
    private final ProvisionedRows people;
    private final ProvisionedRoleRows roles;
    private final Outbox outbox;
    private final Clock clock;

    Provisions(ProvisionedRows people, ProvisionedRoleRows roles, Outbox outbox, Clock clock) {
        this.people = people;
        this.roles = roles;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Optional<ProvisionedRow> find(UUID organisation, UUID person) {
        return people.find(organisation, person);
    }

    public Map<UUID, ProvisionedRow> all(UUID organisation) {
        return people.all(organisation).stream().collect(Collectors.toMap(ProvisionedRow::person, Function.identity()));
    }

    /** Whom the directory knows by an id. */
    public Optional<UUID> known(UUID organisation, String externalId) {
        return people.known(organisation, externalId).map(ProvisionedRow::person);
    }

    /** Somebody who comes by the directory: {@code change} says of the new row what is to be in it. */
    public void add(ProvisionedRow row) {
        people.save(row);
    }

    /** @param isCalled whether Keycloak is to be told names or an address */
    public void change(ProvisionedRow row, boolean isCalled) {
        if (people.find(row.organisation(), row.person()).isPresent()) {
            people.change(row);
        } else {
            people.save(row);
        }
        if (isCalled) {
            outbox.send(ProfileChanged.KIND, row.organisation(), new ProfileChanged(row.organisation(), row.person()));
        }
    }

    /** Has the person mailed how to set up signing in, if they cannot yet. Under the duty {@code ACCESS}. */
    public void mailSetUp(UUID organisation, UUID person) {
        outbox.send(SetUpWanted.KIND, organisation, new SetUpWanted(organisation, person));
    }

    /** In which groups the directory put people. */
    public Map<UUID, Set<Role>> roles(UUID organisation) {
        return roles.all(organisation).stream()
                .collect(Collectors.groupingBy(
                        ProvisionedRoleRow::person,
                        Collectors.mapping(
                                ProvisionedRoleRow::which, Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))));
    }

    public Set<Role> roles(UUID organisation, UUID person) {
        return roles.of(organisation, person).stream()
                .map(ProvisionedRoleRow::which)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public void put(UUID person, Role role) {
        var by = Actor.current().by();
        roles.put(new ProvisionedRoleRow(by.organisation(), person, role.toString(), by.person(), clock.instant()));
    }

    public void take(UUID organisation, UUID person, Collection<Role> taken) {
        if (!taken.isEmpty()) {
            roles.take(organisation, person, taken.stream().map(Role::toString).toList());
        }
    }

    /** Who leaves the groups, and with {@code andThemselves} the directory's knowledge of them. */
    public void forget(UUID organisation, UUID person, boolean andThemselves) {
        roles.forget(organisation, person);
        if (andThemselves) {
            people.forget(organisation, person);
        }
    }

    public boolean isSuspendedByMachine(UUID organisation, UUID person) {
        return people.isSuspendedByMachine(organisation, person);
    }

    /** Whether somebody made the program that acts, or gave it its token: what it gave them they would give themselves. */
    public boolean isMachineOf(UUID person) {
        return people.isMachineOf(Actor.current().person(), person, clock.instant());
    }

    public boolean isDelegate(UUID organisation, UUID person) {
        return people.isDelegate(organisation, person, clock.instant());
    }

    /** An address that somebody confirmed themselves goes before any that a directory wanted earlier. Under the duty {@code ACCESS}. */
    public void forgetMail(UUID person) {
        people.forgetMail(person);
    }

    /** What Keycloak is still to be told of somebody; empty when it knows all of it. */
    @Transactional(propagation = Propagation.REQUIRED)
    Optional<ProvisionedRow> wanted(UUID organisation, UUID person) {
        return people.find(organisation, person).filter(ProvisionedRow::isUnsettled);
    }

    /** Whether Keycloak knows it or not. */
    @Transactional(propagation = Propagation.REQUIRED)
    Optional<ProvisionedRow> now(UUID organisation, UUID person) {
        return people.find(organisation, person);
    }

    /** Whether somebody came by the directory and has not left since. */
    @Transactional(propagation = Propagation.REQUIRED)
    boolean isThere(UUID organisation, UUID person) {
        return people.find(organisation, person).isPresent();
    }

    @Transactional(propagation = Propagation.REQUIRED)
    boolean settle(ProvisionedRow told) {
        return people.settle(told.organisation(), told.person(), told.version(), clock.instant()) == 1;
    }

    /** The groups of work from a lower to a higher one: each role contains the one before. */
    public static final List<Role> WORK = List.of(Role.VIEWER, Role.COMMENTER, Role.EDITOR);

    public static @Nullable Role highest(Collection<Role> held) {
        return WORK.reversed().stream().filter(held::contains).findFirst().orElse(null);
    }
}
