package org.jointly.document.live;

import io.netty.channel.Channel;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.jointly.platform.ConnectionHandlers;

/** Puts the live documents on the port of the API: they need what frameworks hide, to stop reading and to see a slow reader. */
@Singleton
class LiveEndpoint extends ConnectionHandlers {
    private final Provider<Lobby> lobby;
    private final Provider<EventDoor> events;

    LiveEndpoint(Provider<Lobby> lobby, Provider<EventDoor> events) {
        this.lobby = lobby;
        this.events = events;
    }

    @Override
    protected void add(Channel connection) {
        connection.pipeline().addAfter(CODEC, UpgradeHandler.NAME, new UpgradeHandler(lobby.get(), events.get()));
    }
}
