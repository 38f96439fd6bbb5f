package org.jointly.document.live.transport;

import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import org.jointly.document.live.visit.Lobby;
import org.jointly.platform.edge.ConnectionHandlers;
import org.jointly.platform.edge.ManagementPort;
import org.jointly.platform.problem.SurvivorsPort;

/** Puts the live documents on the port of the API alone: they need what frameworks hide, to stop reading and to see a slow reader. */
@Singleton
class LiveEndpoint implements ConnectionHandlers {
    private final Lobby lobby;
    private final EventStreams events;
    private final PostRelay relay;
    private final UnadmittedConnections newcomers;
    private final SurvivorsPort quiet;
    private final ManagementPort management;

    LiveEndpoint(
            Lobby lobby,
            EventStreams events,
            PostRelay relay,
            UnadmittedConnections newcomers,
            SurvivorsPort quiet,
            ManagementPort management) {
        this.lobby = lobby;
        this.events = events;
        this.relay = relay;
        this.newcomers = newcomers;
        this.quiet = quiet;
        this.management = management;
    }

    @Override
    public void add(Channel connection) {
        if (!quiet.takes(connection) && !management.takes(connection)) {
            connection
                    .pipeline()
                    .addAfter(GUARD, UpgradeHandler.NAME, new UpgradeHandler(lobby, events, relay, newcomers));
        }
    }
}
