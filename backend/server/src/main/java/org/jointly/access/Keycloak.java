package org.jointly.access;

import io.micronaut.http.client.exceptions.HttpClientException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jointly.access.KeycloakAdministration.KeycloakOrganisation;
import org.jointly.access.KeycloakAdministration.KeycloakPerson;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.organisation.KnownOrganisation;
import org.jointly.platform.problem.Unavailable;

/** What Keycloak's administration tells us, in our own words. */
@Singleton
class Keycloak {
    private static final int AT_ONCE = 100;
    private static final String GREY = "#5b6770";

    private final KeycloakAdministration administration;
    private final KeycloakTokens tokens;
    private final KeycloakClients clients;
    private final Clock clock;
    private volatile Token token = new Token("", Instant.MIN);

    Keycloak(KeycloakAdministration administration, KeycloakTokens tokens, KeycloakClients clients, Clock clock) {
        this.administration = administration;
        this.tokens = tokens;
        this.clients = clients;
        this.clock = clock;
    }

    List<KnownOrganisation> organisations() {
        return all(first -> administration.organisations(bearer(), first, AT_ONCE, false)).stream()
                .map(Keycloak::known)
                .toList();
    }

    /** Everybody of an organisation; the roles come from its groups, of which there is one a role. */
    List<Person> people(UUID organisation) {
        try {
            var holders = new EnumMap<Role, Set<UUID>>(Role.class);
            for (var group : administration.groups(bearer(), organisation, AT_ONCE)) {
                role(group.name())
                        .ifPresent(role -> holders.put(
                                role,
                                all(first -> administration.groupMembers(
                                                bearer(), organisation, group.id(), first, AT_ONCE))
                                        .stream()
                                        .map(KeycloakPerson::id)
                                        .collect(Collectors.toSet())));
            }
            return all(first -> administration.members(bearer(), organisation, first, AT_ONCE)).stream()
                    .map(member -> person(member, holders))
                    .toList();
        } catch (HttpClientException e) {
            throw new Unavailable("The sign-in server does not answer just now; try again in a moment.");
        }
    }

    private static Person person(KeycloakPerson member, Map<Role, Set<UUID>> holders) {
        var roles = new HashSet<Role>();
        holders.forEach((role, people) -> {
            if (people.contains(member.id())) {
                roles.add(role);
            }
        });
        return new Person(member.id(), member.name(), member.email(), member.enabled(), roles);
    }

    private static KnownOrganisation known(KeycloakOrganisation organisation) {
        var colour = organisation.attribute("colour");
        var kind = organisation.attribute("kind");
        return new KnownOrganisation(
                organisation.id(),
                organisation.alias(),
                organisation.name(),
                kind == null ? OrganisationKind.CIVIL_SOCIETY : OrganisationKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                organisation.attribute("iatiRef"),
                colour == null ? GREY : colour.toLowerCase(Locale.ROOT),
                organisation.enabled());
    }

    private static Optional<Role> role(String group) {
        try {
            return Optional.of(Role.valueOf(group.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <T> List<T> all(IntFunction<List<T>> page) {
        var all = new ArrayList<T>();
        List<T> some;
        do {
            some = page.apply(all.size());
            all.addAll(some);
        } while (some.size() == AT_ONCE);
        return all;
    }

    private String bearer() {
        if (token.expires().isBefore(clock.instant())) {
            var answer = tokens.token(clients.provisioner(), Map.of("grant_type", "client_credentials"));
            var seconds = answer.get("expires_in") instanceof Number lasts ? lasts.longValue() : 60;
            token = new Token(
                    "Bearer " + answer.get("access_token"), clock.instant().plus(Duration.ofSeconds(seconds / 2)));
        }
        return token.header();
    }

    private record Token(String header, Instant expires) {}
}
