package org.jointly.organisation;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.database.Bell;

/** Has every node read the directory anew once an organisation was made or changed. */
@Singleton
class OrganisationNews {
    private static final String CHANNEL = "jointly_organisations";
    private final Bell bell;
    private final Organisations organisations;

    OrganisationNews(Bell bell, Organisations organisations) {
        this.bell = bell;
        this.organisations = organisations;
    }

    @EventListener
    void listen(ServerStartupEvent event) {
        bell.listen(CHANNEL, _ -> Duty.DIRECTORY.perform(organisations::recall));
    }

    /** In the transaction of the change. */
    void tell(UUID organisation) {
        bell.ringAll(CHANNEL, organisation.toString());
    }
}
