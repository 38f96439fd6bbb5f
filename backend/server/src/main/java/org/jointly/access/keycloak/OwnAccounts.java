package org.jointly.access.keycloak;

import static org.jointly.access.keycloak.ProvisionerToken.answered;
import static org.jointly.access.keycloak.ProvisionerToken.done;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.keycloak.KeycloakAdministration.ChangedPerson;
import org.jointly.access.keycloak.KeycloakAdministration.KeycloakCredential;
import org.jointly.api.access.account.CredentialKind;
import org.jspecify.annotations.Nullable;

/** Accounts as their owners look after them: names, sessions, ways to sign in, the mail address. */
@Singleton
public class OwnAccounts {
    private final KeycloakAdministration administration;
    private final KeycloakProviders providers;
    private final KeycloakSessions sessions;
    private final ProvisionerToken token;

    OwnAccounts(
            KeycloakAdministration administration,
            KeycloakProviders providers,
            KeycloakSessions sessions,
            ProvisionerToken token) {
        this.administration = administration;
        this.providers = providers;
        this.sessions = sessions;
        this.token = token;
    }

    /** An account's name in its two parts, and its address. */
    public record Named(
            String firstName, String lastName, @Nullable String mail) {}

    /** Somewhere a person is signed in. */
    public record Session(
            String id,
            Instant begun,
            Instant lastActive,
            @Nullable String address) {}

    /** A way to sign in, or a second factor. */
    public record Credential(
            String id,
            CredentialKind kind,
            @Nullable String label,
            @Nullable Instant made) {}

    public Optional<Named> named(UUID person) {
        return answered(() -> administration
                .person(token.header(), person)
                .map(found -> new Named(
                        found.firstName() == null ? "" : found.firstName(),
                        found.lastName() == null ? "" : found.lastName(),
                        found.email())));
    }

    /** The newest first. */
    public List<Session> sessions(UUID person) {
        return sessions.of(person).stream()
                .map(session -> new Session(
                        session.id(),
                        Instant.ofEpochMilli(session.start()),
                        Instant.ofEpochMilli(session.lastAccess()),
                        session.ipAddress()))
                .sorted(Comparator.comparing(Session::begun).reversed())
                .toList();
    }

    /** For good; nothing where it is not this person's. */
    public void endSession(UUID person, String session) {
        if (sessions(person).stream().anyMatch(own -> own.id().equals(session))) {
            sessions.end(session);
        }
    }

    /** Of kinds that we know, the oldest first. */
    public List<Credential> credentials(UUID person) {
        return answered(() -> administration.credentials(token.header(), person)).stream()
                .flatMap(List::stream)
                .flatMap(credential -> kind(credential)
                        .map(kind -> new Credential(
                                credential.id(),
                                kind,
                                credential.userLabel(),
                                credential.createdDate() == null
                                        ? null
                                        : Instant.ofEpochMilli(credential.createdDate())))
                        .stream())
                .sorted(Comparator.comparing(Credential::kind)
                        .thenComparing(Credential::made, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** Whether an identity provider outside lets the person in: one that is off, or only tried, does not. */
    public boolean signsInElsewhere(UUID person) {
        return answered(() -> administration.identities(token.header(), person)).stream()
                .flatMap(List::stream)
                .anyMatch(identity -> providers.isOn(String.valueOf(identity.get("identityProvider"))));
    }

    public void deleteCredential(UUID person, String credential) {
        done(HttpStatus.NOT_FOUND, () -> administration.deleteCredential(token.header(), person, credential));
    }

    public void rename(UUID person, String firstName, String lastName) {
        done(
                HttpStatus.NOT_FOUND,
                () -> administration.change(
                        token.header(), person, new ChangedPerson(null, null, null, firstName, lastName)));
    }

    /** To which the person belongs. */
    public List<UUID> organisations(UUID person) {
        return answered(() -> administration.organisationsOf(token.header(), person)).stream()
                .flatMap(List::stream)
                .map(KeycloakAdministration.KeycloakOrganisation::id)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * A name to sign in that was the old address goes along. False where the address is not the old one any more, or somebody
     * else has the new one.
     */
    public boolean changeMail(UUID person, String old, String mail) {
        return answered(() -> {
            var now = administration.person(token.header(), person);
            if (now.filter(account -> mail.equalsIgnoreCase(account.email())).isPresent()) {
                return true;
            }
            if (now.filter(account -> old.equalsIgnoreCase(account.email())).isEmpty()) {
                return false;
            }
            var follows = now.get().username().equals(now.get().email());
            try {
                administration.change(
                        token.header(), person, new ChangedPerson(follows ? mail : null, mail, true, null, null));
                return true;
            } catch (HttpClientResponseException e) {
                if (e.getStatus() != HttpStatus.CONFLICT) {
                    throw e;
                }
                return false;
            }
        });
    }

    private static Optional<CredentialKind> kind(KeycloakCredential credential) {
        return Optional.ofNullable(
                switch (credential.type()) {
                    case "password" -> CredentialKind.PASSWORD;
                    case "webauthn-passwordless" -> CredentialKind.PASSKEY;
                    case "otp" -> CredentialKind.AUTHENTICATOR;
                    case "webauthn" -> CredentialKind.SECURITY_KEY;
                    case "recovery-authn-codes" -> CredentialKind.RECOVERY_CODES;
                    default -> null;
                });
    }
}
