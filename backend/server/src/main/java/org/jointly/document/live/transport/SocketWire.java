package org.jointly.document.live.transport;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.live.wire.Wire;
import org.jointly.platform.edge.UnknownConnections.Stranger;

/** A WebSocket. What cannot be sent at once waits here, up to a measure: whoever reads more slowly is closed. */
public final class SocketWire implements Wire {
    private static final int LONGEST_REASON = 100;
    private static final int PARTING_SECONDS = 5;

    private final Channel channel;
    private final Stranger stranger;
    private final ConcurrentLinkedQueue<byte[]> waiting = new ConcurrentLinkedQueue<>();
    private final Unsent unsent = new Unsent();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile long readingSince = System.nanoTime();

    public SocketWire(Channel channel, Stranger stranger) {
        this.channel = channel;
        this.stranger = stranger;
        channel.closeFuture().addListener(closed -> {
            closing.set(true);
            unsent.forget();
        });
    }

    public boolean isClosing() {
        return closing.get();
    }

    @Override
    public void send(byte[] message) {
        hold(message);
        deliver();
    }

    @Override
    public void hold(byte[] message) {
        if (closing.get()) {
            return;
        }
        if (unsent.add(message.length)) {
            waiting.add(message);
            if (unsent.isMuch()) {
                deliver();
            }
        } else {
            close(Closing.TRY_LATER, "you read too slowly");
        }
    }

    @Override
    public void deliver() {
        if (!waiting.isEmpty() && draining.compareAndSet(false, true)) {
            channel.eventLoop().execute(this::drain);
        }
    }

    /** On the channel's own thread. */
    void drain() {
        draining.set(false);
        var wrote = false;
        while (channel.isWritable() && !closing.get()) {
            var message = waiting.poll();
            if (message == null) {
                break;
            }
            unsent.done(message.length);
            channel.write(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(message)), channel.voidPromise());
            wrote = true;
        }
        if (wrote) {
            channel.flush();
        }
    }

    @Override
    public void close(int code, String reason) {
        if (closing.compareAndSet(false, true)) {
            channel.eventLoop().execute(() -> {
                waiting.forEach(message -> channel.write(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(message))));
                waiting.clear();
                channel.writeAndFlush(new CloseWebSocketFrame(code, fitting(reason)))
                        .addListener(written -> part());
                channel.eventLoop().schedule(() -> channel.close(), PARTING_SECONDS, TimeUnit.SECONDS);
            });
        }
    }

    /** If the connection broke at once, whoever still sends would not hear why; what still comes is read by nobody. */
    private void part() {
        if (channel instanceof DuplexChannel both) {
            both.shutdownOutput();
            both.config().setAutoRead(true);
        } else {
            channel.close();
        }
    }

    private static String fitting(String reason) {
        var text = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return new String(text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }

    @Override
    public void read(boolean wanted) {
        readingSince = System.nanoTime();
        channel.config().setAutoRead(wanted);
    }

    /** Since when nobody keeps the other side waiting. */
    long readingSince() {
        return readingSince;
    }

    boolean isReading() {
        return channel.config().isAutoRead();
    }

    @Override
    public void admit() {
        stranger.leaves();
    }

    @Override
    public boolean isAdmitted() {
        return !stranger.isHere();
    }

    @Override
    public void run(Runnable work) {
        channel.eventLoop().execute(work);
    }
}
