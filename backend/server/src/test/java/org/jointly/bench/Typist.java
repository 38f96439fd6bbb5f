package org.jointly.bench;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jointly.document.yjs.ByteReader;
import org.jointly.document.yjs.ByteWriter;
import org.jointly.document.yjs.StateVector;
import org.jointly.document.yjs.YDocument;
import org.jspecify.annotations.Nullable;

/** Somebody at a keyboard, in the bytes of Hocuspocus: cheap enough that the server is what is measured. */
final class Typist implements AutoCloseable, WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String document;
    private final long client;
    private final YDocument mine = new YDocument();
    private final WebSocket socket;
    private final CountDownLatch synced = new CountDownLatch(1);
    private final long opened;
    private volatile long syncedAt;
    private volatile byte[] whole = new byte[0];
    private byte[] partial = new byte[0];

    final AtomicLong sent = new AtomicLong();
    final AtomicLong acknowledged = new AtomicLong();

    Typist(Side side, String document, long client) throws Exception {
        this.document = document;
        this.client = client;
        var token = side.token(document);
        opened = System.nanoTime();
        socket = HTTP.newWebSocketBuilder().buildAsync(side.address(), this).get(20, TimeUnit.SECONDS);
        send(message(2).number(0).string(token).string("4.8.0"));
        send(message(0).number(0).block(StateVector.EMPTY.bytes()));
        if (!synced.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Never in step with " + side.name());
        }
    }

    /** From the first byte to the whole text, in milliseconds. */
    double openedIn() {
        return (syncedAt - opened) / 1e6;
    }

    /** All of the text as it was on opening, as one update. */
    byte[] whole() {
        return whole;
    }

    void type(String letters) {
        update(mine.edit(client, editing -> editing.text("of " + client).append(letters, Map.of())));
    }

    void update(byte[] update) {
        sent.incrementAndGet();
        send(message(0).number(2).block(update));
    }

    private ByteWriter message(int type) {
        return new ByteWriter().string(document).number(type);
    }

    /** One at a time: the listener answers from a thread of its own. */
    private synchronized void send(ByteWriter message) {
        socket.sendBinary(ByteBuffer.wrap(message.bytes()), true).join();
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        var bytes = new byte[partial.length + data.remaining()];
        System.arraycopy(partial, 0, bytes, 0, partial.length);
        data.get(bytes, partial.length, data.remaining());
        partial = last ? new byte[0] : bytes;
        if (last) {
            take(bytes);
        }
        from.request(1);
        return null;
    }

    private void take(byte[] bytes) {
        var in = new ByteReader(bytes);
        in.string();
        switch ((int) in.number()) {
            case 0 -> {
                var step = in.number();
                if (step == 0) {
                    send(message(0).number(1).block(new YDocument().update()));
                } else if (step == 1) {
                    whole = in.block();
                    syncedAt = System.nanoTime();
                    synced.countDown();
                }
            }
            case 8 -> acknowledged.addAndGet(in.number());
            default -> {}
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
