package org.jointly.document.live;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jointly.api.document.Ticket;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.BodyEditor;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.encoding.ByteReader;
import org.jointly.document.yjs.encoding.ByteWriter;
import org.jointly.document.yjs.encoding.StateVector;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jspecify.annotations.Nullable;

/** What a browser does with one live document, in the bytes of Hocuspocus. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int GLANCE_MILLISECONDS = 100;
    private static final int BROKEN_OFF = 1006;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Visitor visitor;
    private final UUID document;
    private int port;
    private final boolean plain;
    private final YDocument text = new YDocument();
    private final List<String> presence = new ArrayList<>();
    private final Map<Long, String> seen = new HashMap<>();
    private final Object sending = new Object();
    private WebSocket socket;
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();

    final long client = 1 + new Random().nextInt(Integer.MAX_VALUE - 1);
    private String scope = "";
    private String denied = "";
    private int kept;
    private int notKept;
    private int asked;
    private int closedWith;
    private long words;
    private volatile boolean reading = true;
    private String closedBecause = "";
    private boolean synced;
    private boolean answered;

    private Browser(Visitor visitor, UUID document, int port, boolean plain) {
        this.visitor = visitor;
        this.document = document;
        this.port = port;
        this.plain = plain;
        socket = connect();
    }

    /** Opened and in step with the server. */
    static Browser of(Visitor visitor, UUID document) {
        return of(visitor, document, Backend.address().getPort());
    }

    /** The same at another node. */
    static Browser of(Visitor visitor, UUID document, int port) {
        return of(new Browser(visitor, document, port, false));
    }

    /** The same over plain HTTP. */
    static Browser withoutSockets(Visitor visitor, UUID document, int port) {
        return of(new Browser(visitor, document, port, true));
    }

    private static Browser of(Browser browser) {
        browser.authenticate(browser.ticket().token());
        browser.send(
                message(browser.document, 0).number(0).block(browser.vector().bytes()));
        browser.await(() -> browser.synced && browser.answered);
        return browser;
    }

    /** Connected, without having said who it is. */
    static Browser unknown(Visitor visitor, UUID document) {
        return new Browser(visitor, document, Backend.address().getPort(), false);
    }

    Ticket ticket() {
        return visitor.send("POST", "/documents/" + document + "/tickets", null, Map.of())
                .as(Ticket.class);
    }

    void authenticate(String token) {
        send(message(document, 2).number(0).string(token).string("4.8.0"));
    }

    static ByteWriter message(UUID document, int type) {
        return new ByteWriter().string(document.toString()).number(type);
    }

    /** Writes a paragraph, here and to the server. */
    byte[] write(String words) {
        return write(client, words);
    }

    byte[] write(long under, String words) {
        var update = paragraph(under, words);
        send(update);
        return update;
    }

    /** Writes down what became of a suggestion, here and to the server. */
    void decide(String proposal, Map<String, Object> decision) {
        byte[] update;
        synchronized (this) {
            update = text.edit(client, editing -> editing.map("decisions").put(proposal, decision));
        }
        send(update);
    }

    /** Writes down who proposed something. */
    void propose(String id, Map<String, Object> proposal) {
        byte[] update;
        synchronized (this) {
            update = text.edit(
                    client, editing -> editing.map(FlatText.SUGGESTIONS).put(id, proposal));
        }
        send(update);
    }

    /** Writes whatever it likes into the text. */
    void writeBody(Consumer<BodyEditor> writing) {
        byte[] update;
        synchronized (this) {
            update = text.edit(client, editing -> writing.accept(editing.body(FlatText.BODY)));
        }
        send(update);
    }

    /** Puts a value beside the text, in the place of the one before, here and to the server. */
    void note(String value) {
        byte[] update;
        synchronized (this) {
            update = text.edit(client, editing -> editing.map("notes").put("one", value));
        }
        send(update);
    }

    /** What became of suggestions, by whom. */
    synchronized Map<String, @Nullable Object> decisions() {
        return text.map("decisions");
    }

    /** Written here only. */
    byte[] unsent(String words) {
        return paragraph(client, words);
    }

    /** Shows itself to the others, with whatever it says of itself. */
    void appear(String state) {
        send(message(document, 1)
                .block(new ByteWriter()
                        .number(1)
                        .number(client)
                        .number(++words)
                        .string(state)
                        .bytes()));
    }

    /** What an editor says of itself whose caret stands behind this letter, under a name that is not its own. */
    static String caretAt(int clock) {
        var place = """
                {"type": null, "tname": "body", "item": {"client": 7, "clock": %d}, "assoc": 0}""".formatted(clock);
        return """
                {"user": {"name": "Nobody", "color": "#123456"}, "cursor": {"anchor": %s, "head": %s}}""".formatted(place, place);
    }

    /** What the other last said of itself; empty before it said anything, {@code null} after it left. */
    synchronized String seen(Browser other) {
        return seen.getOrDefault(other.client, "");
    }

    /** Lets everything that comes lie, or takes it up again. */
    void read(boolean wanted) {
        reading = wanted;
        if (wanted) {
            socket.request(1);
        }
    }

    private synchronized byte[] paragraph(long under, String words) {
        return text.edit(under, editing -> editing.body(FlatText.BODY).append(List.of(TextBlock.of(Map.of(), words))));
    }

    void send(byte[] update) {
        send(message(document, 0).number(2).block(update));
    }

    void send(ByteWriter message) {
        sendRaw(message.bytes());
    }

    /** The same over and over, at most so often. */
    void sendUntilClosed(ByteWriter message, int atMost) {
        try {
            for (var i = 0; i < atMost && closedWith() == 0; i++) {
                send(message);
            }
        } catch (CompletionException closedMeanwhile) {
            // The server may close between the look and the sending; why it did is awaited by whoever asks.
        }
    }

    /** One at a time: the listener answers from a thread of its own. */
    void sendRaw(byte[] message) {
        synchronized (sending) {
            socket.sendBinary(ByteBuffer.wrap(message), true).join();
        }
    }

    void reconnect() {
        reconnect(port);
    }

    /** To another node, say. */
    void reconnect(int toPort) {
        socket.abort();
        port = toPort;
        synchronized (this) {
            closedWith = 0;
            synced = false;
            answered = false;
            partial.reset();
        }
        socket = connect();
        authenticate(ticket().token());
        send(message(document, 0).number(0).block(vector().bytes()));
        await(() -> synced && answered);
    }

    synchronized StateVector vector() {
        return text.stateVector();
    }

    synchronized String plain() {
        var plain = new StringBuilder();
        if (text.hasWritten(FlatText.BODY)) {
            FlatText.of(text).lines().forEach(line -> plain.append(line.plain()).append('\n'));
        }
        return plain.toString();
    }

    synchronized byte[] everything() {
        return text.update();
    }

    synchronized List<String> presence() {
        return List.copyOf(presence);
    }

    synchronized String scope() {
        return scope;
    }

    synchronized String denied() {
        return denied;
    }

    synchronized int kept() {
        return kept;
    }

    synchronized int notKept() {
        return notKept;
    }

    synchronized int askedForTicket() {
        return asked;
    }

    synchronized int closedWith() {
        return closedWith;
    }

    synchronized String closedBecause() {
        return closedBecause;
    }

    Browser await(BooleanSupplier reached) {
        return await(PATIENCE, reached);
    }

    Browser await(Duration patience, BooleanSupplier reached) {
        var deadline = System.nanoTime() + patience.toNanos();
        synchronized (this) {
            while (!reached.getAsBoolean()) {
                var left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("Not reached in time; scope " + scope + ", denied " + denied + ", closed "
                            + closedWith + " " + closedBecause + ", kept " + kept + ", text:\n" + plain());
                }
                try {
                    // what is awaited may also come about elsewhere, where nobody wakes this one
                    wait(Math.min(left, GLANCE_MILLISECONDS));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return this;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private WebSocket connect() {
        if (plain) {
            return new EventSocket(port, new Listener());
        }
        return HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://localhost:" + port + "/documents/live"), new Listener())
                .join();
    }

    private final class Listener implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            synchronized (Browser.this) {
                var bytes = new byte[data.remaining()];
                data.get(bytes);
                partial.writeBytes(bytes);
                if (last) {
                    take(partial.toByteArray());
                    partial.reset();
                    Browser.this.notifyAll();
                }
            }
            if (reading) {
                from.request(1);
            }
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            synchronized (Browser.this) {
                closedWith = closedWith == 0 ? BROKEN_OFF : closedWith;
                closedBecause = error.toString();
                Browser.this.notifyAll();
            }
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            synchronized (Browser.this) {
                closedWith = code;
                closedBecause = reason;
                Browser.this.notifyAll();
            }
            return CompletableFuture.completedStage(null);
        }
    }

    private void take(byte[] message) {
        var in = new ByteReader(message);
        if (!in.string().equals(document.toString())) {
            throw new AssertionError("A message for another document");
        }
        switch ((int) in.number()) {
            case 0 -> sync(in);
            case 1 -> aware(in.block());
            case 2 -> {
                switch ((int) in.number()) {
                    case 0 -> asked++;
                    case 1 -> denied = in.string();
                    default -> scope = in.string();
                }
            }
            case 8 -> {
                if (in.number() == 1) {
                    kept++;
                } else {
                    notKept++;
                }
            }
            default -> throw new AssertionError("An unknown message");
        }
    }

    private void sync(ByteReader in) {
        var step = in.number();
        var block = in.block();
        if (step == 0) {
            send(message(document, 0).number(1).block(text.update(StateVector.read(block))));
            answered = true;
        } else {
            text.apply(Update.read(block));
            synced |= step == 1;
        }
    }

    private void aware(byte[] states) {
        var in = new ByteReader(states);
        for (var left = in.number(); left > 0; left--) {
            var of = in.number();
            in.number();
            var state = in.string();
            seen.put(of, state);
            presence.add(state);
        }
    }
}
