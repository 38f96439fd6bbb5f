package org.jointly.platform.problem;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;

/** The port survivors come to: nothing about a request there is named, counted or written down. */
@Singleton
public class SurvivorsPort {
    private final int number;

    public SurvivorsPort(@Value("${jointly.voices.port}") int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public boolean takes(HttpRequest<?> request) {
        return request.getServerAddress().getPort() == number;
    }

    public boolean takes(Channel connection) {
        return connection.localAddress() instanceof InetSocketAddress local && local.getPort() == number;
    }
}
