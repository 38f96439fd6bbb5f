package org.jointly.access.keycloak;

import static org.jointly.access.keycloak.ProvisionerToken.answered;
import static org.jointly.access.keycloak.ProvisionerToken.done;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jointly.access.keycloak.KeycloakAdministration.KeycloakDomain;
import org.jointly.access.keycloak.KeycloakAdministration.KeycloakGroup;
import org.jointly.access.keycloak.KeycloakAdministration.KeycloakOrganisation;
import org.jointly.access.keycloak.KeycloakAdministration.KeycloakPerson;
import org.jointly.api.access.Role;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.organisation.KnownOrganisation;
import org.jointly.platform.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Organisations, who belongs to them, and with which roles, as Keycloak keeps it: a role is a group of the organisation. */
@Singleton
public class Keycloak {
    private static final Logger LOG = LoggerFactory.getLogger(Keycloak.class);
    private static final int AT_ONCE = 100;
    private static final int MOST_TRIES = 5;
    private static final String GREY = "#5b6770";

    private final KeycloakAdministration administration;
    private final ProvisionerToken token;
    private final AskingAtOnce asking;
    private final Clock clock;
    /** Groups are made with their organisation and stay. */
    private final Cache<UUID, Map<Role, UUID>> groups = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(10_000)
            .build();

    Keycloak(KeycloakAdministration administration, ProvisionerToken token, AskingAtOnce asking, Clock clock) {
        this.administration = administration;
        this.token = token;
        this.asking = asking;
        this.clock = clock;
    }

    public List<KnownOrganisation> organisations() {
        return all(first -> administration.organisations(token.header(), first, AT_ONCE, false)).stream()
                .map(Keycloak::known)
                .toList();
    }

    /** Whether it is known there and not suspended. */
    public boolean isEnabled(UUID organisation) {
        return answered(() -> administration
                .organisation(token.header(), organisation)
                .filter(KeycloakOrganisation::enabled)
                .isPresent());
    }

    /** Everybody of an organisation. */
    public List<Member> members(UUID organisation) {
        return answered(() -> {
            var asked = clock.instant();
            var holders = new EnumMap<Role, Set<UUID>>(Role.class);
            groups(organisation).forEach((role, group) -> holders.put(role, ids(organisation, group)));
            return all(first -> administration.members(token.header(), organisation, first, AT_ONCE)).stream()
                    .map(person -> member(person, roles(person.id(), holders), asked))
                    .toList();
        });
    }

    public Optional<Member> member(UUID organisation, UUID person) {
        var asked = clock.instant();
        var groups = asking.begin(() -> roles(organisation, person));
        return answered(() -> administration.member(token.header(), organisation, person))
                // empty for somebody who leaves in the moment between the two answers
                .flatMap(found -> groups.get().map(roles -> member(found, roles, asked)));
    }

    /** The roles of a member; empty for who is none. */
    public Optional<Set<Role>> roles(UUID organisation, UUID person) {
        return answered(() ->
                administration.groupsOf(token.header(), organisation, person).map(Keycloak::roles));
    }

    /** Who is in the group of a role and may sign in. */
    public Set<UUID> holders(UUID organisation, Role role) {
        return answered(() -> Optional.ofNullable(groups(organisation).get(role))
                .map(group -> people(organisation, group).stream()
                        .filter(KeycloakPerson::enabled)
                        .map(KeycloakPerson::id)
                        .collect(Collectors.toSet()))
                .orElse(Set.of()));
    }

    /** Whether the person belongs to this organisation alone and does not run the platform. */
    public boolean isOnlyIn(UUID organisation, UUID person) {
        var roles = asking.begin(() -> answered(() -> administration.realmRoles(token.header(), person)));
        var organisations = answered(() -> administration.organisationsOf(token.header(), person))
                .orElse(List.of());
        return organisations.size() == 1
                && organisation.equals(organisations.getFirst().id())
                && roles.get().stream()
                        .flatMap(List::stream)
                        .noneMatch(role -> role.name().equals("platform-admin"));
    }

    /** The account stays when the membership ends: it is never a managed one. False where there is none any more. */
    public boolean addMember(UUID organisation, UUID person) {
        if (answered(() -> administration.person(token.header(), person)).isEmpty()) {
            return false;
        }
        done(HttpStatus.CONFLICT, () -> administration.addMember(token.header(), organisation, person.toString()));
        return true;
    }

    public void removeMember(UUID organisation, UUID person) {
        done(HttpStatus.NOT_FOUND, () -> administration.removeMember(token.header(), organisation, person));
    }

    public void give(UUID organisation, UUID person, Role role) {
        done(() -> administration.join(token.header(), organisation, group(organisation, role), person));
    }

    public void take(UUID organisation, UUID person, Role role) {
        done(
                HttpStatus.NOT_FOUND,
                () -> administration.leave(token.header(), organisation, group(organisation, role), person));
    }

    private UUID group(UUID organisation, Role role) {
        var group = groups(organisation).get(role);
        if (group == null) {
            groups.invalidate(organisation);
            throw new Unavailable("access.no-group");
        }
        return group;
    }

    private Map<Role, UUID> groups(UUID organisation) {
        var known = groups.getIfPresent(organisation);
        if (known != null) {
            return known;
        }
        Map<Role, UUID> read = administration.groups(token.header(), organisation, AT_ONCE).stream()
                .filter(group -> role(group.name()).isPresent())
                .collect(Collectors.toMap(
                        group -> role(group.name()).orElseThrow(), KeycloakGroup::id, (one, _) -> one));
        // One that is just being made has not all of them yet.
        if (read.size() == Role.values().length) {
            groups.put(organisation, read);
        }
        return read;
    }

    private List<KeycloakPerson> people(UUID organisation, UUID group) {
        return all(first -> administration.groupMembers(token.header(), organisation, group, first, AT_ONCE, true));
    }

    private Set<UUID> ids(UUID organisation, UUID group) {
        return people(organisation, group).stream().map(KeycloakPerson::id).collect(Collectors.toSet());
    }

    private static Set<Role> roles(UUID person, Map<Role, Set<UUID>> holders) {
        var roles = EnumSet.noneOf(Role.class);
        holders.forEach((role, people) -> {
            if (people.contains(person)) {
                roles.add(role);
            }
        });
        return roles;
    }

    private static Set<Role> roles(List<KeycloakGroup> groups) {
        var roles = EnumSet.noneOf(Role.class);
        groups.forEach(group -> role(group.name()).ifPresent(roles::add));
        return roles;
    }

    private static Member member(KeycloakPerson person, Set<Role> roles, Instant asked) {
        return new Member(person.id(), person.name(), person.email(), person.enabled(), roles, asked);
    }

    static KnownOrganisation known(KeycloakOrganisation organisation) {
        var colour = organisation.attribute("colour");
        var kind = organisation.attribute("kind");
        return new KnownOrganisation(
                Objects.requireNonNull(organisation.id()),
                organisation.alias(),
                organisation.name(),
                kind == null ? OrganisationKind.CIVIL_SOCIETY : OrganisationKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                organisation.attribute("iatiRef"),
                colour == null ? GREY : colour.toLowerCase(Locale.ROOT),
                organisation.domains() == null
                        ? List.of()
                        : organisation.domains().stream()
                                .map(KeycloakDomain::name)
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toList(),
                organisation.enabled());
    }

    private static Optional<Role> role(String group) {
        try {
            return Optional.of(Role.valueOf(group.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Page by page, each beginning with the last of the one before: where it does not, somebody came or left meanwhile, another
     * stands in two pages or in none, and it is read again.
     */
    static <T> List<T> all(IntFunction<List<T>> page) {
        var all = new ArrayList<T>();
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            if (readWhole(page, all, true)) {
                return all;
            }
        }
        LOG.warn("A list of Keycloak's changed each time it was read");
        readWhole(page, all, false);
        return all;
    }

    private static <T> boolean readWhole(IntFunction<List<T>> page, List<T> all, boolean strictly) {
        all.clear();
        all.addAll(page.apply(0));
        var last = all.size();
        while (last == AT_ONCE) {
            var some = page.apply(all.size() - 1);
            last = some.size();
            if (strictly && (some.isEmpty() || !some.getFirst().equals(all.getLast()))) {
                return false;
            }
            all.addAll(some.subList(Math.min(1, last), last));
        }
        return true;
    }
}
