package org.jointly.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A system of an organisation that is told of events: a real HTTP server on this machine that answers as a test wants. */
final class FakeReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile Function<Told, Reply> answering = _ -> new Reply(204, "");

    FakeReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** A request that came. */
    record Told(String path, HttpHeaders headers, String body) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** What is answered. */
    record Reply(int status, String body) {}

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hooks";
    }

    void answer(Function<Told, Reply> how) {
        answering = how;
    }

    void answer(int status) {
        answer(_ -> new Reply(status, ""));
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    /** Those of one kind of event. */
    List<Told> told(String kind) {
        return told.stream()
                .filter(one -> one.body().contains("\"type\":\"" + kind + "\""))
                .toList();
    }

    List<Told> await(String kind, int number) {
        Administrator.await(() -> told(kind).size() >= number);
        return told(kind);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var one = new Told(
                    exchange.getRequestURI().getPath(),
                    HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            told.add(one);
            var reply = answering.apply(one);
            if (reply.status() == 302) {
                exchange.getResponseHeaders().add("Location", reply.body());
            }
            var body = reply.status() == 302 ? new byte[0] : reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
