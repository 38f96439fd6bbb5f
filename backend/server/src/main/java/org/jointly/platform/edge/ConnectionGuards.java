package org.jointly.platform.edge;

import io.micronaut.context.annotation.Value;
import io.micronaut.serde.ObjectMapper;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.Problem;
import org.jointly.platform.edge.RequestHead.No;
import org.jointly.platform.problem.SurvivorsPort;
import org.jspecify.annotations.Nullable;

/** Sets the guards of each port on every connection: its headers, its bounds, and what is too slow. */
@Singleton
class ConnectionGuards {
    private static final String HEADERS = "jointly-headers";
    private static final int OF_ONE_ADDRESS = 100;
    private static final int OF_ALL = 1000;
    private static final long UNBOUNDED = Long.MAX_VALUE;

    /** A read brings this much at most before anybody is asked whether more is wanted. */
    private static final int LARGEST_READ = 64 << 10;

    private final RemoteAddress addresses;
    private final SurvivorsPort quiet;
    private final ManagementPort management;
    private final Port api;
    private final Port voices;
    private final Port machines;

    ConnectionGuards(
            EdgeSettings settings,
            RemoteAddress addresses,
            ObjectMapper json,
            SurvivorsPort quiet,
            ManagementPort management,
            @Value("${jointly.voices.url}") String voicesUrl) {
        this.addresses = addresses;
        this.quiet = quiet;
        this.management = management;
        api = new Port(settings, json, BodyBounds.API, isSecure(settings.publicUrl()), true);
        voices = new Port(settings, json, BodyBounds.VOICES, isSecure(voicesUrl), false);
        machines = new Port(settings, json, BodyBounds.MANAGEMENT, false, true);
    }

    private static boolean isSecure(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("https:");
    }

    /** False if the connection was closed, since there are too many. */
    boolean add(Channel connection) {
        var port = quiet.takes(connection) ? voices : management.takes(connection) ? machines : api;
        var stranger = port.connections.meet(addresses.of(connection));
        if (stranger.isEmpty()) {
            connection.close();
            return false;
        }
        connection
                .config()
                .setRecvByteBufAllocator(
                        new AdaptiveRecvByteBufAllocator(64, 2048, LARGEST_READ).maxMessagesPerRead(1));
        var guard = new RequestGuard(
                port, stranger.get(), port.bodies.meet(Optional.empty()).orElseThrow());
        connection
                .pipeline()
                .addBefore(ConnectionHandlers.CODEC, ConnectionHandlers.ARRIVALS, guard.arrivals())
                .addAfter(ConnectionHandlers.CODEC, ConnectionHandlers.GUARD, guard)
                .addAfter(ConnectionHandlers.CODEC, HEADERS, new AnswerHeaders(port.secure));
        return true;
    }

    /** What the guards of one port share. */
    static final class Port {
        private final EdgeSettings settings;
        private final ObjectMapper json;
        private final BodyBounds bounds;
        private final boolean secure;
        private final boolean named;
        private final UnknownConnections connections = new UnknownConnections(
                new UnknownConnections.Bounds(OF_ONE_ADDRESS, OF_ALL, UNBOUNDED, Integer.MAX_VALUE, UNBOUNDED));
        private final UnknownConnections bodies = new UnknownConnections(new UnknownConnections.Bounds(
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                UNBOUNDED,
                Integer.MAX_VALUE,
                Runtime.getRuntime().maxMemory() / 8));

        Port(EdgeSettings settings, ObjectMapper json, BodyBounds bounds, boolean secure, boolean named) {
            this.settings = settings;
            this.json = json;
            this.bounds = bounds;
            this.secure = secure;
            this.named = named;
        }

        EdgeSettings settings() {
            return settings;
        }

        BodyBounds bodies() {
            return bounds;
        }

        /** Names the request, where that may be. */
        Told problem(No no) {
            var request = named ? UUID.randomUUID().toString() : null;
            var problem = new Problem(
                    URI.create("urn:jointly:problem:" + no.type()),
                    no.status().reasonPhrase(),
                    no.status().code(),
                    no.detail(),
                    request,
                    List.of(),
                    null);
            try {
                return new Told(json.writeValueAsBytes(problem), request);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A problem as it is written. */
    record Told(byte[] bytes, @Nullable String request) {}
}
