package org.jointly.ui.session.signin;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nodes of the user interface, for what Keycloak says to one of them alone: that a session has ended. It is handed on as Keycloak
 * signed it, so each node believes Keycloak and none believes another.
 */
@Singleton
class OtherNodes {
    /** On what was handed on, which nobody hands on again. */
    static final String HANDED_ON = "Jointly-Handed-On";

    private static final Logger log = LoggerFactory.getLogger(OtherNodes.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TRIES = 3;

    private final List<URI> nodes;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    OtherNodes(@Value("${jointly.nodes:}") String nodes) {
        this.nodes = Arrays.stream(nodes.split(",", -1))
                .map(String::strip)
                .filter(node -> !node.isEmpty())
                .map(URI::create)
                .toList();
    }

    /** Without waiting for any of them. */
    void tell(String path, String form) {
        for (var node : nodes) {
            Thread.startVirtualThread(() -> addresses(node)
                    .forEach(address -> Thread.startVirtualThread(() -> tell(address.resolve(path), form))));
        }
    }

    /** One name may stand for all nodes. A certificate is for the name, so with https that is one node. */
    private static Stream<URI> addresses(URI node) {
        if (!"http".equals(node.getScheme())) {
            return Stream.of(node);
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(node.getHost()))
                    .map(address -> at(node, address.getHostAddress()));
        } catch (UnknownHostException e) {
            log.warn("No node of the user interface is found as {}", node.getHost());
            return Stream.empty();
        }
    }

    private static URI at(URI node, String address) {
        try {
            return new URI(node.getScheme(), null, address, node.getPort(), "/", null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(URI address, String form) {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(HANDED_ON, "1")
                .POST(BodyPublishers.ofString(form))
                .build();
        for (var left = TRIES; left > 0; left--) {
            try {
                var status = http.send(request, BodyHandlers.discarding()).statusCode();
                if (status < 500) {
                    return;
                }
                log.warn("A node at {} did not take that a session has ended: {}", address.getAuthority(), status);
            } catch (IOException e) {
                log.warn(
                        "A node at {} cannot be told that a session has ended: {}",
                        address.getAuthority(),
                        e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
