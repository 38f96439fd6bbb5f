package org.jointly.platform.edge;

import io.micronaut.context.annotation.Value;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;

/** The port of health and metrics, for machines of ours only. */
@Singleton
public class ManagementPort {
    private final int number;

    ManagementPort(@Value("${endpoints.all.port}") int number) {
        this.number = number;
    }

    public boolean takes(Channel connection) {
        return connection.localAddress() instanceof InetSocketAddress local && local.getPort() == number;
    }
}
