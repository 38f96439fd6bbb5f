package org.jointly.access.keycloak;

import static org.jointly.access.keycloak.ProvisionerToken.answered;
import static org.jointly.access.keycloak.ProvisionerToken.done;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.keycloak.KeycloakAdministration.KeycloakPerson;
import org.jointly.access.keycloak.KeycloakAdministration.NewPerson;
import org.jointly.api.access.PersonSession;
import org.jointly.api.access.invitation.SignInMeans;
import org.jspecify.annotations.Nullable;

/** Accounts as such, whatever organisations their people belong to. */
@Singleton
public class KeycloakAccounts {
    private static final Duration LINK_LASTS = Duration.ofHours(12);
    private static final int MOST_SESSIONS = 50;

    /** What is asked for besides a password or a passkey; those stay, so that nobody is locked out. */
    private static final Set<String> SECOND_FACTORS = Set.of("otp", "webauthn", "recovery-authn-codes");

    private final KeycloakAdministration administration;
    private final ProvisionerToken token;
    private final KeycloakSessions sessions;
    private final String ui;

    KeycloakAccounts(
            KeycloakAdministration administration,
            ProvisionerToken token,
            KeycloakSessions sessions,
            @Value("${jointly.ui}") String ui) {
        this.administration = administration;
        this.token = token;
        this.sessions = sessions;
        this.ui = ui;
    }

    public Optional<Account> account(UUID person) {
        return answered(() -> administration.person(token.header(), person).map(KeycloakAccounts::account));
    }

    /** @param mail in small letters, as Keycloak keeps it */
    public Optional<Account> withMail(String mail) {
        return answered(() -> administration.withMail(token.header(), mail, true).stream()
                .filter(person -> mail.equals(person.email()))
                .findFirst()
                .map(KeycloakAccounts::account));
    }

    /** The newest first. */
    public List<PersonSession> sessions(UUID person) {
        return sessions.of(person).stream()
                .map(session -> new PersonSession(
                        Instant.ofEpochMilli(session.start()),
                        Instant.ofEpochMilli(session.lastAccess()),
                        session.ipAddress()))
                .sorted(Comparator.comparing(PersonSession::begun).reversed())
                .limit(MOST_SESSIONS)
                .toList();
    }

    /** For good: those begun no later, so a repetition does not end those of a later sign-in. */
    public void endSessions(UUID person, Instant begun) {
        sessions.end(person, begun);
    }

    /** Those made no later. */
    public void deleteSecondFactors(UUID person, Instant made) {
        answered(() -> administration.credentials(token.header(), person)).stream()
                .flatMap(List::stream)
                .filter(credential -> SECOND_FACTORS.contains(credential.type()))
                .filter(credential ->
                        credential.createdDate() == null || credential.createdDate() <= made.toEpochMilli())
                .forEach(credential -> done(
                        HttpStatus.NOT_FOUND,
                        () -> administration.deleteCredential(token.header(), person, credential.id())));
    }

    /** Whether the person can sign in with anything. */
    public boolean hasCredentials(UUID person) {
        return answered(() -> hasSome(administration.credentials(token.header(), person))
                || hasSome(administration.identities(token.header(), person)));
    }

    private static <T> boolean hasSome(Optional<List<T>> found) {
        return !found.orElse(List.of()).isEmpty();
    }

    /** Makes it, without a credential; nothing where there is one with that mail. */
    public void create(NewAccount account) {
        done(
                HttpStatus.CONFLICT,
                () -> administration.create(
                        token.header(),
                        new NewPerson(
                                account.mail(),
                                account.mail(),
                                true,
                                true,
                                account.firstName(),
                                account.lastName(),
                                Map.of("locale", List.of(locale(account.language()))))));
    }

    /** Gives an account these names and this address, which counts as proven; false where another account has the address. */
    public boolean change(UUID person, Profile profile) {
        return answered(() -> administration
                .account(token.header(), person)
                .map(account -> {
                    var changed = new HashMap<>(account);
                    changed.put("firstName", profile.givenName());
                    changed.put("lastName", profile.familyName());
                    if (profile.mail() != null) {
                        changed.put("email", profile.mail());
                        changed.put("emailVerified", true);
                    }
                    return isChanged(person, changed);
                })
                .orElse(true));
    }

    private boolean isChanged(UUID person, Map<String, Object> account) {
        try {
            administration.changeAccount(token.header(), person, account);
            return true;
        } catch (HttpClientResponseException e) {
            if (e.getStatus() != HttpStatus.CONFLICT) {
                throw e;
            }
            return false;
        }
    }

    /** @param mail absent where it stays */
    public record Profile(
            String givenName, String familyName, @Nullable String mail) {}

    /** Has Keycloak mail a link by which the person sets up how they sign in, and which leads back to us. */
    public void mailSetUp(UUID person, SignInMeans means) {
        done(() -> administration.mailActions(
                token.header(),
                person,
                "jointly-ui",
                ui + "/invitation",
                Math.toIntExact(LINK_LASTS.toSeconds()),
                List.of(
                        switch (means) {
                            case PASSWORD -> "UPDATE_PASSWORD";
                            case PASSKEY -> "webauthn-register-passwordless";
                        })));
    }

    private static String locale(String language) {
        return language.equals("zh") ? "zh-Hans" : language;
    }

    private static Account account(KeycloakPerson person) {
        return new Account(person.id(), person.name(), person.email(), person.emailVerified(), person.enabled());
    }
}
