package org.jointly.access;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.access.registration.ChangeOrganisation;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.api.access.registration.SuspendOrganisation;
import org.jointly.platform.Backend;

/** The organisation that the table's lines about the platform's administration are tried on; registered when it is first needed. */
final class PlatformObjects {
    private final String alias = PlatformStory.name();
    private UUID registration = new UUID(0, 0);
    private UUID organisation = new UUID(0, 0);

    String path(String path) {
        return path.replace("{organisation}", organisation().toString())
                .replace("{registration}", registration.toString());
    }

    String body(String operation) {
        return switch (operation) {
            case "POST /access/organisations" -> json(PlatformStory.request(PlatformStory.name()));
            case "PUT /access/organisations/{organisation}" ->
                json(new ChangeOrganisation(
                        PlatformStory.details(alias),
                        PlatformStory.organisation(organisation()).version()));
            case "POST /access/organisations/{organisation}/administrator" ->
                json(new FirstAdministrator(UUID.randomUUID() + "@newcomers.example", null, "en"));
            default -> json(new SuspendOrganisation("As the table has it"));
        };
    }

    private synchronized UUID organisation() {
        if (organisation.equals(registration)) {
            var made = PlatformStory.registered(alias);
            registration = made.id();
            organisation = Objects.requireNonNull(made.organisation());
        }
        return organisation;
    }

    private static String json(Object body) {
        try {
            return Backend.beans().getBean(ObjectMapper.class).writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
