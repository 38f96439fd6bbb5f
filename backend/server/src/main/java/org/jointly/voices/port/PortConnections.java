package org.jointly.voices.port;

import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import org.jointly.platform.edge.ConnectionHandlers;
import org.jointly.platform.problem.SurvivorsPort;

/** Stands at the survivors' port in front of everything else, so that no answer leaves without the headers. */
@Singleton
class PortConnections implements ConnectionHandlers {
    private final SurvivorsPort port;
    private final PortHeaders headers;
    private final PortGate.Watch watch;

    PortConnections(SurvivorsPort port, PortHeaders headers, PortGate.Watch watch) {
        this.port = port;
        this.headers = headers;
        this.watch = watch;
    }

    @Override
    public void add(Channel connection) {
        if (port.takes(connection)) {
            connection
                    .pipeline()
                    .addAfter(CODEC, "jointly-quiet", new PortHandler(headers))
                    .addAfter(GUARD, "jointly-gate", new PortGate(watch));
        }
    }
}
