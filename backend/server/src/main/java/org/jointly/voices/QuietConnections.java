package org.jointly.voices;

import io.netty.channel.Channel;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import org.jointly.platform.ConnectionHandlers;
import org.jointly.platform.QuietPort;

/** Stands at the survivors' port in front of everything else, so that no answer leaves without the headers. */
@Singleton
class QuietConnections extends ConnectionHandlers {
    private static final String HEADERS = "jointly-quiet";

    private final Provider<QuietPort> port;
    private final Provider<QuietHeaders> headers;
    private final Provider<QuietGate.Watch> watch;

    QuietConnections(Provider<QuietPort> port, Provider<QuietHeaders> headers, Provider<QuietGate.Watch> watch) {
        this.port = port;
        this.headers = headers;
        this.watch = watch;
    }

    @Override
    protected void add(Channel connection) {
        if (connection.localAddress() instanceof InetSocketAddress local
                && local.getPort() == port.get().number()) {
            connection
                    .pipeline()
                    .addAfter(CODEC, HEADERS, new QuietHandler(headers.get()))
                    .addAfter(HEADERS, "jointly-gate", new QuietGate(watch.get()));
        }
    }
}
