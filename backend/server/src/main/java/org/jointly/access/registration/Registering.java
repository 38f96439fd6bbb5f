package org.jointly.access.registration;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.access.keycloak.KeycloakOrganisations;
import org.jointly.access.keycloak.ToldOrganisation;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/** Makes a registered organisation in Keycloak, then here, and has its first administrator asked. Every step may come again. */
@Singleton
class Registering implements Receiver<RegistrationWanted> {
    private final KeycloakOrganisations keycloak;
    private final RegistrationActs acts;
    private final Organisations organisations;

    Registering(KeycloakOrganisations keycloak, RegistrationActs acts, Organisations organisations) {
        this.keycloak = keycloak;
        this.acts = acts;
        this.organisations = organisations;
    }

    @Override
    public Kind<RegistrationWanted> kind() {
        return RegistrationWanted.KIND;
    }

    @Override
    public void receive(Delivery<RegistrationWanted> delivery) {
        Actor.platform()
                .find(() -> acts.underWay(delivery.message().registration()))
                .ifPresent(this::make);
    }

    private void make(RegistrationRow row) {
        var wanted = new ToldOrganisation(row.alias(), row.name(), row.details().domains(), true);
        keycloak.make(wanted, row.id())
                .ifPresentOrElse(
                        made -> finish(row, made),
                        () -> row.actor()
                                .perform(() -> acts.fail(
                                        row, "The sign-in server knows another one by this name, alias or domain.")));
    }

    /** The directory of this node first: the letter that follows names the organisation. */
    private void finish(RegistrationRow row, UUID organisation) {
        row.actor().perform(() -> acts.make(row, organisation));
        Duty.DIRECTORY.perform(organisations::recall);
        row.actor().perform(() -> acts.finish(row, organisation));
    }
}
