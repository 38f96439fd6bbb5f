package org.jointly.bench;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.document.yjs.NodeFolder;
import org.jointly.local.LocalProcess;
import org.jointly.local.TestStack;

/** A server of live documents under measurement: ours as it is shipped, or Hocuspocus on the same PostgreSQL. */
interface Side {
    String name();

    LocalProcess start(int run) throws Exception;

    URI address();

    /** A new document's name. */
    String document() throws Exception;

    /** What lets a browser into it. */
    String token(String document) throws Exception;

    /** The command line by which its process is known. */
    String command();

    static ProcessHandle process(Side side) {
        return Cpu.of(side.command()).process();
    }

    /** Ours. */
    record Ours(TestStack stack, RestCalls door) implements Side {
        static Ours of(TestStack stack) {
            return new Ours(stack, new RestCalls(stack));
        }

        @Override
        public String name() {
            return "Jointly";
        }

        @Override
        public LocalProcess start(int run) {
            var environment = stack.environment(stack.backendPort());
            var backend = LocalProcess.ofJar(
                    "backend",
                    Path.of("target/jointly-server.jar"),
                    environment,
                    Path.of("target/bench-coediting-" + run + ".log"));
            backend.awaitAnswer(TestStack.readiness(environment), Duration.ofSeconds(120));
            return backend;
        }

        @Override
        public URI address() {
            return URI.create("ws://localhost:" + stack.backendPort() + "/documents/live");
        }

        @Override
        public String document() throws Exception {
            return door.document();
        }

        @Override
        public String token(String document) throws Exception {
            return door.ticket(document);
        }

        @Override
        public String command() {
            return "jointly-server.jar";
        }
    }

    /** Hocuspocus 4.7. */
    record Peer(TestStack stack, int port) implements Side {
        @Override
        public String name() {
            return "Hocuspocus";
        }

        @Override
        public LocalProcess start(int run) throws Exception {
            var home = NodeFolder.installed("hocuspocus");
            var environment = new HashMap<String, String>();
            environment.put("PORT", String.valueOf(port));
            environment.put(
                    "DATABASE",
                    stack.jdbcUrl()
                            .replace(
                                    "jdbc:postgresql://",
                                    "postgres://postgres:" + stack.secrets().postgresSuperuser() + "@"));
            var server = LocalProcess.start(
                    "hocuspocus",
                    List.of("node", home.resolve("server.mjs").toString()),
                    Map.copyOf(environment),
                    Path.of("target/bench-hocuspocus-" + run + ".log"));
            awaitSocket();
            return server;
        }

        /** Not by HTTP: it takes the upgrade that Java's client offers for one to a WebSocket, and never answers. */
        private void awaitSocket() throws Exception {
            for (var attempt = 0; attempt < 300; attempt++) {
                try (var socket = new Socket()) {
                    socket.connect(new InetSocketAddress("127.0.0.1", port));
                    return;
                } catch (ConnectException e) {
                    Thread.sleep(100);
                }
            }
            throw new IllegalStateException("Hocuspocus does not listen");
        }

        @Override
        public URI address() {
            return URI.create("ws://127.0.0.1:" + port);
        }

        @Override
        public String document() {
            return UUID.randomUUID().toString();
        }

        @Override
        public String token(String document) {
            return "anybody";
        }

        @Override
        public String command() {
            return "server.mjs";
        }
    }
}
