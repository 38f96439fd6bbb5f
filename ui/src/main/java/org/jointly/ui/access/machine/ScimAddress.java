package org.jointly.ui.access.machine;

import jakarta.inject.Singleton;
import org.jointly.api.access.machine.Machine;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.ui.settings.Settings;

/** Where an organisation's directory of people reaches SCIM, for whoever sets the directory up. */
@Singleton
class ScimAddress {
    private final String text;

    ScimAddress(Settings settings) {
        text = settings.liveUrl().toString().replaceFirst("^ws", "http").replaceFirst("/$", "") + "/scim/v2";
    }

    String text() {
        return text;
    }

    static boolean isFor(Machine machine) {
        return machine.scopes().contains(MachineScope.PROVISION_PEOPLE);
    }
}
