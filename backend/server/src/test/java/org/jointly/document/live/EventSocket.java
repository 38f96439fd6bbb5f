package org.jointly.document.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jointly.document.yjs.encoding.ByteWriter;

/** What a page does where no WebSocket gets through, as a WebSocket: a stream of events, and a POST for each message. */
final class EventSocket implements WebSocket {
    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final URI address;
    private final Listener listener;
    private final BufferedReader events;
    private final String session;
    private final AtomicBoolean closed = new AtomicBoolean();

    EventSocket(int port, Listener listener) {
        address = URI.create("http://localhost:" + port + "/documents/live/events");
        this.listener = listener;
        try {
            var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
            events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            if (!"event: session".equals(events.readLine())) {
                throw new IllegalStateException("No stream of events: " + answer.statusCode());
            }
            session = events.readLine().substring("data: ".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try {
            var event = "";
            String line;
            while ((line = events.readLine()) != null) {
                if (line.startsWith("event: ")) {
                    event = line.substring("event: ".length());
                } else if (line.startsWith("data: ") && event.equals("closed")) {
                    var code = line.substring("data: ".length()).split(" ", 2);
                    end(Integer.parseInt(code[0]), code.length > 1 ? code[1] : "");
                } else if (line.startsWith("data: ")) {
                    var message = Base64.getDecoder().decode(line.substring("data: ".length()));
                    listener.onBinary(this, ByteBuffer.wrap(message), true);
                }
            }
            end(1006, "the stream ended");
        } catch (IOException e) {
            end(1006, String.valueOf(e.getMessage()));
        }
    }

    private void end(int code, String reason) {
        if (closed.compareAndSet(false, true)) {
            http.shutdownNow();
            listener.onClose(this, code, reason);
        }
    }

    /** Whoever gets no 204 comes anew, as the page does. */
    @Override
    public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
        var message = new byte[data.remaining()];
        data.get(message);
        var post = HttpRequest.newBuilder(URI.create(address + "/" + session))
                .POST(BodyPublishers.ofByteArray(new ByteWriter().block(message).bytes()))
                .build();
        try {
            if (!closed.get()) {
                var status = http.send(post, BodyHandlers.discarding()).statusCode();
                if (status != 204) {
                    end(1006, "answered " + status);
                }
            }
        } catch (IOException | InterruptedException e) {
            end(1006, String.valueOf(e.getMessage()));
        }
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void abort() {
        closed.set(true);
        http.shutdownNow();
    }

    @Override
    public void request(long n) {
        // The stream is always read.
    }

    @Override
    public CompletableFuture<WebSocket> sendClose(int statusCode, String reason) {
        abort();
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getSubprotocol() {
        return "";
    }

    @Override
    public boolean isOutputClosed() {
        return closed.get();
    }

    @Override
    public boolean isInputClosed() {
        return closed.get();
    }
}
