package org.jointly.document.live.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.live.wire.Wire;
import org.jointly.platform.edge.UnknownConnections.Stranger;

/** The way to a browser whose network lets no WebSocket through: server-sent events, each a message in Base64. */
final class EventWire implements Wire {
    private static final int MOST_WAITING = 4;

    private final Channel channel;
    private final Stranger stranger;
    private final Unsent unsent = new Unsent();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean reading = true;

    EventWire(Channel channel, Stranger stranger) {
        this.channel = channel;
        this.stranger = stranger;
        channel.closeFuture().addListener(closed -> unsent.forget());
    }

    @Override
    public void send(byte[] message) {
        event("data: " + Base64.getEncoder().encodeToString(message) + "\n\n");
    }

    /** Something for proxies to see, and nothing for the browser. */
    void breathe() {
        event(":\n\n");
    }

    void tell(String name, String data) {
        event("event: " + name + "\ndata: " + data + "\n\n");
    }

    private void event(String text) {
        if (closing.get()) {
            return;
        }
        if (!unsent.add(text.length())) {
            close(Closing.TRY_LATER, "you read too slowly");
            return;
        }
        channel.writeAndFlush(new DefaultHttpContent(bytes(text))).addListener(written -> unsent.done(text.length()));
    }

    @Override
    public void close(int code, String reason) {
        if (closing.compareAndSet(false, true)) {
            channel.writeAndFlush(
                            new DefaultLastHttpContent(bytes("event: closed\ndata: " + code + " " + reason + "\n\n")))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void read(boolean wanted) {
        run(() -> {
            reading = wanted;
            while (reading && !waiting.isEmpty()) {
                waiting.remove().run();
            }
        });
    }

    /** On the channel's own thread. */
    boolean isReading() {
        return reading;
    }

    @Override
    public void admit() {
        stranger.leaves();
    }

    @Override
    public boolean isAdmitted() {
        return !stranger.isHere();
    }

    /** Takes something in, now or when there is room for it; unless more waits than an honest page sends. */
    void whenReading(Runnable work, Runnable refusal) {
        run(() -> {
            if (reading) {
                work.run();
            } else if (waiting.size() < MOST_WAITING) {
                waiting.add(work);
            } else {
                refusal.run();
            }
        });
    }

    @Override
    public void run(Runnable work) {
        channel.eventLoop().execute(work);
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    }
}
