package org.jointly.access.invitation;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Objects;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.access.keycloak.NewAccount;
import org.jointly.api.access.invitation.SignInMeans;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Duty;
import org.jointly.platform.mail.Mailer;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/**
 * Makes the account that an invited person asked for and has Keycloak mail how to set it up; to somebody who has one already
 * that is told by a mail of ours. Both go to the invited address and nowhere else.
 */
@Singleton
class AccountMaking implements Receiver<AccountWanted> {
    private final LetterActs acts;
    private final KeycloakAccounts accounts;
    private final InvitationLetters letters;
    private final Mailer mailer;
    private final Organisations organisations;

    AccountMaking(
            LetterActs acts,
            KeycloakAccounts accounts,
            InvitationLetters letters,
            Mailer mailer,
            Organisations organisations) {
        this.acts = acts;
        this.accounts = accounts;
        this.letters = letters;
        this.mailer = mailer;
        this.organisations = organisations;
    }

    @Override
    public Kind<AccountWanted> kind() {
        return AccountWanted.KIND;
    }

    @Override
    public void receive(Delivery<AccountWanted> delivery) {
        Duty.ACCESS.find(() -> acts.pending(delivery.message().invitation())).ifPresent(this::make);
    }

    private void make(PersonInvitationRow row) {
        var means = SignInMeans.valueOf(Objects.requireNonNull(row.means()).toUpperCase(Locale.ROOT));
        if (accounts.withMail(row.mail()).isEmpty()) {
            accounts.create(new NewAccount(
                    row.mail(),
                    Objects.requireNonNull(row.firstName()),
                    Objects.requireNonNull(row.lastName()),
                    means,
                    row.language()));
        }
        var account = accounts.withMail(row.mail())
                .orElseThrow(() -> new IllegalStateException("Keycloak made no account and has none"));
        if (accounts.hasCredentials(account.id())) {
            var organisation = organisations.organisation(row.organisation()).name();
            mailer.send(letters.accountKnown(row, organisation));
        } else {
            accounts.mailSetUp(account.id(), means);
        }
    }
}
