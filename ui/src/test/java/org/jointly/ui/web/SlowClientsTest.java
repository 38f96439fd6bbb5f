package org.jointly.ui.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A real Jetty with our bounds, made small so that they are reached soon, and clients that stall in every way. */
class SlowClientsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LARGE = 64 * 1024 * 1024;

    private final List<Socket> sockets = new ArrayList<>();
    private Server server = new Server();

    @AfterEach
    void stop() throws Exception {
        for (var socket : sockets) {
            socket.close();
        }
        server.stop();
    }

    @Test
    void whoSendsItsHeadersByteByByteIsClosed() throws Exception {
        start(limits(100, 100));
        var slow = open();
        var ended = trickle(slow, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ", "x");
        assertThat(ended).isTrue();
        assertThat(answer("GET /")).startsWith("HTTP/1.1 200");
    }

    @Test
    void whoSendsABodyByteByByteIsClosedAndSoIsWhoSendsNoMore() throws Exception {
        start(limits(100, 100));
        var slow = open();
        var silent = open();
        silent.getOutputStream().write(head("POST /echo", "Content-Length: 100000\r\n"));
        assertThat(trickle(slow, new String(head("POST /echo", "Content-Length: 100000\r\n"), ISO_8859_1), "x"))
                .isTrue();
        assertThat(closesWithin(silent, PATIENCE)).isTrue();
    }

    @Test
    void whoTakesAnAnswerByteByByteIsClosed() throws Exception {
        start(limits(100, 100));
        var slow = new Socket();
        sockets.add(slow);
        slow.setReceiveBufferSize(4096);
        slow.connect(address());
        slow.getOutputStream().write(head("GET /large", ""));
        var deadline = Instant.now().plus(PATIENCE);
        var taken = 0L;
        // One byte at a time for a while; then all that was on its way, which is not all of it.
        for (var i = 0; i < 8 && Instant.now().isBefore(deadline); i++) {
            assertThat(slow.getInputStream().read()).isNotNegative();
            taken++;
            Thread.sleep(1000);
        }
        try {
            var buffer = new byte[65536];
            for (int count; (count = slow.getInputStream().read(buffer)) > 0; ) {
                taken += count;
            }
        } catch (SocketException closed) {
            // as it should be
        }
        assertThat(taken).isLessThan(LARGE);
    }

    @Test
    void aQuickClientSendsAndTakesAsMuchAsItLikesOverASlowServer() throws Exception {
        start(limits(100, 100));
        var body = "y".repeat(300_000);
        var echoed = answer("POST /slow-echo", "Content-Length: " + body.length() + "\r\n", body);
        assertThat(echoed).startsWith("HTTP/1.1 200").endsWith("yyy");
        assertThat(echoed.length()).isGreaterThan(body.length());
    }

    @Test
    void manyWhoStallFromOneAddressMakeRoomForWhoComesNext() throws Exception {
        start(limits(1000, 20));
        for (var i = 0; i < 100; i++) {
            var stalled = open();
            stalled.getOutputStream().write("GET / HTTP/1.1\r\nHost".getBytes(ISO_8859_1));
            if (i % 10 == 0) {
                assertThat(answer("GET /")).startsWith("HTTP/1.1 200");
            }
        }
        assertThat(answer("GET /")).startsWith("HTTP/1.1 200");
        assertThat(closesWithin(sockets.getFirst(), PATIENCE)).isTrue();
    }

    @Test
    void manyWhoStallFromEverywhereMakeRoomToo() throws Exception {
        start(limits(20, 1000));
        for (var i = 0; i < 60; i++) {
            open().getOutputStream().write(head("POST /echo", "Content-Length: 100\r\n"));
        }
        assertThat(answer("GET /")).startsWith("HTTP/1.1 200");
    }

    @Test
    void whatASenderSaysOfItsAddressIsBelievedOnlyOfOurProxies() throws Exception {
        start(limits(100, 100));
        assertThat(answer("GET /address", "X-Forwarded-For: 203.0.113.9\r\n", ""))
                .endsWith("127.0.0.1");
        server.stop();
        start(new Limits(
                100, 100, Duration.ofSeconds(3), Duration.ofSeconds(3), 1000, 1_000_000, List.of("127.0.0.0/8")));
        assertThat(answer("GET /address", "X-Forwarded-For: 203.0.113.9\r\n", ""))
                .endsWith("203.0.113.9");
    }

    @Test
    void whatAProxyOfOursAddedCountsAndWhatStoodBeforeDoesNot() throws Exception {
        start(new Limits(
                100, 100, Duration.ofSeconds(3), Duration.ofSeconds(3), 1000, 1_000_000, List.of("127.0.0.1")));
        assertThat(answer("GET /address", "X-Forwarded-For: 198.51.100.1, 203.0.113.9\r\n", ""))
                .endsWith("203.0.113.9");
    }

    @Test
    void everyAnswerCarriesTheHeadersAlsoToWhatIsNoRequest() throws Exception {
        start(limits(100, 100));
        var requests = List.of(
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /broken HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "NO REQUEST AT ALL\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(40_000) + "\r\n\r\n");
        for (var request : requests) {
            var answer = raw(request);
            assertThat(answer)
                    .as(request.substring(0, Math.min(40, request.length())))
                    .contains("Content-Security-Policy: default-src 'none'", "frame-ancestors 'none'")
                    .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin")
                    .contains("Strict-Transport-Security: max-age=31536000")
                    .doesNotContain("Jetty", "Exception");
        }
    }

    private static Limits limits(int connections, int perAddress) {
        return new Limits(
                connections, perAddress, Duration.ofSeconds(3), Duration.ofSeconds(3), 1000, 1_000_000, List.of());
    }

    private void start(Limits limits) throws Exception {
        server = new Server(new VirtualThreadPool(1000));
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        var forwarders = new Forwarder(limits.forwarders());
        http.addCustomizer(forwarders);
        var clients = new Clients(limits, forwarders, server.getScheduler(), 3000);
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setIdleTimeout(30_000);
        connector.addBean(clients);
        server.addConnector(connector);
        var common = new CommonHeaders(new Pace(new Answering(), clients, limits), true);
        server.setHandler(common);
        server.setErrorHandler(new BriefErrors(common));
        server.start();
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    private Socket open() throws IOException {
        var socket = new Socket();
        sockets.add(socket);
        socket.connect(address());
        return socket;
    }

    private static byte[] head(String line, String headers) {
        return (line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n").getBytes(ISO_8859_1);
    }

    private String answer(String line) throws IOException {
        return answer(line, "", "");
    }

    private String answer(String line, String headers, String body) throws IOException {
        return raw(new String(head(line, headers), ISO_8859_1) + body);
    }

    private String raw(String request) throws IOException {
        try (var socket = open()) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException reset) {
                // after the answer
            }
            return answer.toString(ISO_8859_1);
        }
    }

    /** Whether the server ends the connection while the client goes on sending, far below the least rate. */
    private static boolean trickle(Socket socket, String begin, String more) throws Exception {
        socket.getOutputStream().write(begin.getBytes(ISO_8859_1));
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            try {
                socket.getOutputStream().write(more.getBytes(ISO_8859_1));
            } catch (SocketException closed) {
                return true;
            }
            Thread.sleep(500);
        }
        return false;
    }

    private static boolean closesWithin(Socket socket, Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        try {
            while (socket.getInputStream().read() >= 0) {
                // an answer before the end
            }
        } catch (SocketException reset) {
            return true;
        }
        return true;
    }

    /** Says what a test wants to hear. */
    private static final class Answering extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            switch (Request.getPathInContext(request)) {
                case "/" -> Content.Sink.write(response, true, "here", callback);
                case "/address" -> Content.Sink.write(response, true, Request.getRemoteAddr(request), callback);
                case "/large" -> response.write(true, ByteBuffer.allocate(LARGE), callback);
                case "/echo" -> Content.Sink.write(response, true, Content.Source.asString(request), callback);
                case "/slow-echo" -> {
                    Thread.sleep(5000);
                    var text = Content.Source.asString(request);
                    Thread.sleep(5000);
                    Content.Sink.write(response, true, text, callback);
                }
                case "/broken" -> throw new IllegalStateException("as it happens");
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
