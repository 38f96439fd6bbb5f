package org.jointly.access.mailchange;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.jointly.access.account.MailChanged;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.access.keycloak.OwnAccounts;
import org.jointly.access.profile.ProfileFollowing;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/**
 * Changes the address at Keycloak once both ends confirmed, ends the sessions elsewhere and has the person's organisations told;
 * after a change that was stopped, all sessions end. Each step may be repeated.
 */
@Singleton
class MailChangeFollowing implements Receiver<MailChangeSettled> {
    private final MailChangeActs acts;
    private final OwnAccounts accounts;
    private final KeycloakAccounts sessions;
    private final ProfileFollowing profiles;
    private final MailChanged told;
    private final Clock clock;

    MailChangeFollowing(
            MailChangeActs acts,
            OwnAccounts accounts,
            KeycloakAccounts sessions,
            ProfileFollowing profiles,
            MailChanged told,
            Clock clock) {
        this.acts = acts;
        this.accounts = accounts;
        this.sessions = sessions;
        this.profiles = profiles;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public Kind<MailChangeSettled> kind() {
        return MailChangeSettled.KIND;
    }

    @Override
    public void receive(Delivery<MailChangeSettled> delivery) {
        Duty.ACCESS.find(() -> acts.find(delivery.message().change())).ifPresent(this::follow);
    }

    private void follow(MailChangeRow row) {
        switch (row.state()) {
            case "confirmed", "changing" ->
                Duty.ACCESS.find(() -> acts.begin(row)).ifPresent(this::change);
            case "stopped" -> sessions.endSessions(row.person(), clock.instant());
            default -> {
                // done already, by an earlier attempt
            }
        }
    }

    /** What was stopped before this began does not come here: a message of its own follows that. */
    private void change(MailChangeRow row) {
        var changed = accounts.changeMail(row.person(), row.oldMail(), row.newMail());
        if (changed) {
            profiles.follow(row.person());
            accounts.sessions(row.person()).stream()
                    .filter(session -> !session.id().equals(row.session()))
                    .forEach(session -> accounts.endSession(row.person(), session.id()));
            var name = sessions.account(row.person()).orElseThrow().name();
            var organisations = accounts.organisations(row.person());
            Duty.ACCESS.perform(() -> told.tell(row.person(), name, organisations));
        }
        Duty.ACCESS.perform(() -> acts.finish(row.id(), changed ? "done" : "failed"));
    }
}
