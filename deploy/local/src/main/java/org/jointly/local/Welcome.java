package org.jointly.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

/** What {@code bin/up} prints when all answers: where to go and as whom. */
record Welcome(Ports ports, Path data, Cast cast) {
    void print(Duration took) {
        System.out.printf(
                """

                Jointly is up after %.1f seconds.

                  Jointly      %s
                  API          %s
                  Voices       %s
                  Keycloak     %s (management http://localhost:%d)
                  PostgreSQL   localhost:%d, database jointly, passwords in %s
                  Mail         localhost:%d, every mail a file in %s
                               (answers to %s become comments, as from a checked sender)

                Demo accounts, all with the password %s
                """,
                took.toMillis() / 1000.0,
                ports.uiUrl(),
                ports.backendUrl(),
                ports.voicesUrl(),
                ports.keycloakUrl(),
                ports.keycloakManagement(),
                ports.postgres(),
                data.resolve("secrets.properties"),
                ports.smtp(),
                data.resolve("mail"),
                MailCatcher.REPLIES,
                Cast.PASSWORD);
        cast.people().forEach(person -> System.out.printf("  %-8s %s%n", person.username(), describe(person)));
        System.out.printf("%nCtrl-C stops all of it.%n");
    }

    private String describe(Person person) {
        if (person.platformAdmin()) {
            return "runs the platform";
        }
        return person.affiliations().stream()
                .map(affiliation ->
                        cast.organisation(affiliation.organisation()).name() + ": " + roles(affiliation))
                .collect(Collectors.joining("; "));
    }

    private static String roles(Affiliation affiliation) {
        return affiliation.roles().isEmpty() ? "no role yet" : String.join(", ", affiliation.roles());
    }
}
