package org.jointly.voices;

import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import org.jointly.platform.ConnectionHandlers;
import org.jointly.platform.QuietPort;

/** Stands at the survivors' port in front of everything else, so that no answer leaves without the headers. */
@Singleton
class QuietConnections implements ConnectionHandlers {
    private final QuietPort port;
    private final QuietHeaders headers;
    private final QuietGate.Watch watch;

    QuietConnections(QuietPort port, QuietHeaders headers, QuietGate.Watch watch) {
        this.port = port;
        this.headers = headers;
        this.watch = watch;
    }

    @Override
    public void add(Channel connection) {
        if (port.takes(connection)) {
            connection
                    .pipeline()
                    .addAfter(CODEC, "jointly-quiet", new QuietHandler(headers))
                    .addAfter(GUARD, "jointly-gate", new QuietGate(watch));
        }
    }
}
