package org.jointly.access.keycloak;

import static org.jointly.access.keycloak.ProvisionerToken.answered;
import static org.jointly.access.keycloak.ProvisionerToken.done;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.access.keycloak.KeycloakAdministration.KeycloakDomain;
import org.jointly.access.keycloak.KeycloakAdministration.KeycloakGroup;
import org.jointly.access.keycloak.KeycloakAdministration.KeycloakOrganisation;
import org.jointly.access.keycloak.KeycloakAdministration.NewGroup;
import org.jointly.api.access.Role;
import org.jointly.platform.problem.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * Makes organisations in Keycloak and tells it what they are: a group for each role, that carries the role of our API. Each step
 * may be repeated: what is there already stays.
 */
@Singleton
public class KeycloakOrganisations {
    /** By what an organisation is known again when the answer to making it was lost. */
    private static final String REGISTRATION = "registration";

    private static final int GROUPS = 100;

    private final KeycloakAdministration administration;
    private final ProvisionerToken token;
    private final UUID backend;

    /** @param backend Keycloak's id of the client {@code jointly-backend}, whose roles groups carry */
    KeycloakOrganisations(
            KeycloakAdministration administration,
            ProvisionerToken token,
            @Value("${jointly.keycloak.backend-id}") UUID backend) {
        this.administration = administration;
        this.token = token;
        this.backend = backend;
    }

    /** Its id; empty where Keycloak has another one of that name, alias or domain. */
    public Optional<UUID> make(ToldOrganisation wanted, UUID registration) {
        var made = madeFor(registration);
        if (made.isEmpty()) {
            var another = isAnother(wanted, registration);
            made = madeFor(registration);
            if (made.isEmpty() && !another) {
                throw new Unavailable("access.no-organisation-made");
            }
        }
        made.ifPresent(this::groups);
        return made;
    }

    /** Asks for it; says whether there is another one of its name, alias or domain. */
    private boolean isAnother(ToldOrganisation wanted, UUID registration) {
        return answered(() -> {
            try {
                administration.makeOrganisation(
                        token.header(), told(null, wanted, Map.of(REGISTRATION, List.of(registration.toString()))));
                return false;
            } catch (HttpClientResponseException e) {
                if (e.getStatus() != HttpStatus.CONFLICT) {
                    throw e;
                }
                return true;
            }
        });
    }

    /** False where it is gone there. */
    public boolean change(UUID id, ToldOrganisation wanted) {
        var now = answered(() -> administration.organisation(token.header(), id));
        now.ifPresent(organisation -> done(() -> administration.changeOrganisation(
                token.header(),
                id,
                told(
                        id,
                        new ToldOrganisation(organisation.alias(), wanted.name(), wanted.domains(), wanted.enabled()),
                        organisation.attributes()))));
        return now.isPresent();
    }

    private Optional<UUID> madeFor(UUID registration) {
        return answered(() -> administration.withAttribute(token.header(), REGISTRATION + ":" + registration)).stream()
                .map(KeycloakOrganisation::id)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void groups(UUID organisation) {
        var there = names(organisation);
        Arrays.stream(Role.values())
                .map(Role::toString)
                .filter(role -> !there.containsKey(role))
                .forEach(role -> done(
                        HttpStatus.CONFLICT,
                        () -> administration.makeGroup(token.header(), organisation, new NewGroup(role))));
        names(organisation).forEach((role, group) -> carry(organisation, group, role));
    }

    private void carry(UUID organisation, UUID group, String role) {
        var missing = answered(() -> administration.rolesToGive(token.header(), organisation, group, backend)).stream()
                .filter(candidate -> candidate.name().equals(role))
                .toList();
        if (!missing.isEmpty()) {
            done(() -> administration.giveRoles(token.header(), organisation, group, backend, missing));
        }
    }

    private Map<String, UUID> names(UUID organisation) {
        return answered(() -> administration.groups(token.header(), organisation, GROUPS)).stream()
                .collect(Collectors.toMap(KeycloakGroup::name, KeycloakGroup::id, (one, _) -> one));
    }

    private static KeycloakOrganisation told(
            @Nullable UUID id, ToldOrganisation wanted, @Nullable Map<String, List<String>> attributes) {
        return new KeycloakOrganisation(
                id,
                wanted.name(),
                wanted.alias(),
                wanted.enabled(),
                wanted.domains().stream()
                        .map(name -> new KeycloakDomain(name, false))
                        .toList(),
                attributes);
    }
}
