package org.jointly.access.registration;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.api.access.registration.RegisterOrganisation;
import org.jointly.api.access.registration.Registration;
import org.jointly.api.access.registration.RegistrationState;
import org.jointly.api.organisation.OrganisationDetails;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code access.registration}.
 *
 * @param domains apart by commas
 * @param languages apart by commas
 * @param request the request to join that it accepts
 * @param organisation once it is made
 */
@MappedEntity(value = "registration", schema = "access")
record RegistrationRow(
        @Id UUID id,
        String name,
        String alias,
        OrganisationKind kind,
        @Nullable String country,
        @Nullable String iatiRef,
        @Nullable String website,
        String domains,
        String languages,
        String colour,
        @Nullable String logo,
        String mail,
        @Nullable String mailName,
        String mailLanguage,
        @Nullable UUID request,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        String state,
        @Nullable String fault,
        @Nullable UUID organisation,
        @Nullable Instant endedAt) {
    static RegistrationRow of(RegisterOrganisation asked, @Nullable String logo, Instant now) {
        var details = asked.details();
        var by = Actor.current();
        return new RegistrationRow(
                UUID.randomUUID(),
                details.name(),
                asked.alias(),
                details.kind(),
                details.country(),
                details.iatiRef(),
                details.website(),
                String.join(",", details.domains()),
                String.join(",", details.languages()),
                details.colour(),
                logo,
                asked.administrator().mail(),
                asked.administrator().name(),
                asked.administrator().language(),
                asked.request(),
                by.person(),
                by.personName(),
                now,
                RegistrationState.UNDER_WAY.toString(),
                null,
                null,
                null);
    }

    OrganisationDetails details() {
        return new OrganisationDetails(name, kind, country, iatiRef, website, list(domains), list(languages), colour);
    }

    FirstAdministrator administrator() {
        return new FirstAdministrator(mail, mailName, mailLanguage);
    }

    /** Who registered it, for the platform. */
    Actor actor() {
        return Actor.ofPlatform(askedBy, askedByName);
    }

    Registration shown() {
        return new Registration(
                id,
                name,
                alias,
                RegistrationState.valueOf(state.toUpperCase(Locale.ROOT)),
                fault,
                organisation,
                askedByName,
                askedAt);
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
}
