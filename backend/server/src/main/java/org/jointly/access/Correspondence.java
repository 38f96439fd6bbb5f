package org.jointly.access;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.keycloak.Account;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.access.notice.WrittenLanguage;

/** Where and how somebody is written to. */
@Singleton
public class Correspondence {
    private final KeycloakAccounts accounts;
    private final WrittenLanguage written;

    Correspondence(KeycloakAccounts accounts, WrittenLanguage written) {
        this.accounts = accounts;
        this.written = written;
    }

    /** @param mail proven to be theirs */
    public record Addressee(UUID person, String name, String mail, String language, ZoneId zone) {}

    /** Outside of any transaction, as Keycloak is asked. Empty for who cannot sign in, and where the address is not proven. */
    public Optional<Addressee> of(UUID person) {
        return accounts.account(person)
                .filter(account -> account.mailVerified() && account.enabled())
                .flatMap(this::addressee);
    }

    private Optional<Addressee> addressee(Account account) {
        return Optional.ofNullable(account.mail())
                .map(mail -> new Addressee(
                        account.id(),
                        account.name(),
                        mail,
                        written.of(account.id(), account.name()),
                        written.zone(account.id(), account.name())));
    }
}
