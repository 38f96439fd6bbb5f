package org.jointly.document.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A proxy that is not sticky: each connection goes to the next node in turn, past those that are gone. */
final class RoundRobin implements AutoCloseable {
    private final List<Integer> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<Integer, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final ServerSocket door;

    RoundRobin(List<Integer> nodes) {
        this.nodes = nodes;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The next connection goes to this node. */
    void turnTo(int node) {
        turn.set(nodes.indexOf(node));
    }

    /** How many connections a node was given. */
    int given(int node) {
        return taken.getOrDefault(node, new AtomicInteger()).get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try (client) {
            var node = next();
            if (node == null) {
                return;
            }
            try (node) {
                var back = Thread.ofVirtual().start(() -> pass(node, client));
                pass(client, node);
                back.join();
            }
        } catch (IOException | InterruptedException e) {
            // Either side went away; so does the other.
        }
    }

    private @Nullable Socket next() {
        for (var tried = 0; tried < nodes.size(); tried++) {
            int node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
            try {
                var socket = new Socket(InetAddress.getLoopbackAddress(), node);
                taken.computeIfAbsent(node, key -> new AtomicInteger()).incrementAndGet();
                return socket;
            } catch (IOException e) {
                // The next one, then.
            }
        }
        return null;
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            try {
                from.close();
                to.close();
            } catch (IOException closing) {
                throw new UncheckedIOException(closing);
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
