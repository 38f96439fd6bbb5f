package org.jointly.platform.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Watches the bytes of requests come: whoever sends a head or a body too slowly, or nothing at all, is not waited for. */
final class ArrivalTimeouts extends ChannelDuplexHandler {
    private static final int GLANCE_SECONDS = 1;

    /** What the other side owes us. */
    private enum Phase {
        NOTHING,
        HEAD,
        BODY,
        ANSWERING
    }

    private final EdgeSettings bounds;
    private final UnknownConnections.Stranger stranger;
    private final Runnable tooSlow;
    private Phase phase = Phase.NOTHING;
    private long since = System.nanoTime();
    private long lastByte = since;
    private long bytes;
    private boolean wanted = true;
    private long unwantedSince;
    private @Nullable Future<?> glances;

    ArrivalTimeouts(EdgeSettings bounds, UnknownConnections.Stranger stranger, Runnable tooSlow) {
        this.bounds = bounds;
        this.stranger = stranger;
        this.tooSlow = tooSlow;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        glances = context.executor()
                .scheduleAtFixedRate(() -> glance(context), GLANCE_SECONDS, GLANCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        end();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end();
        context.fireChannelInactive();
    }

    private void end() {
        stranger.leaves();
        if (glances != null) {
            glances.cancel(false);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf some) {
            lastByte = System.nanoTime();
            bytes += some.readableBytes();
            if (phase == Phase.NOTHING) {
                become(Phase.HEAD);
            }
        }
        context.fireChannelRead(message);
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (!wanted) {
            // Whoever was not read from is not slow.
            var now = System.nanoTime();
            since += now - unwantedSince;
            lastByte = now;
            wanted = true;
        }
        context.read();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        wanted = context.channel().config().isAutoRead();
        unwantedSince = System.nanoTime();
        context.fireChannelReadComplete();
    }

    /** The head is whole. */
    void head() {
        become(Phase.BODY);
    }

    /** The request is whole. */
    void request() {
        become(Phase.ANSWERING);
    }

    /** Everything is answered. */
    void answered() {
        become(Phase.NOTHING);
    }

    /** Somebody is known now. */
    void known() {
        stranger.leaves();
    }

    private void become(Phase next) {
        phase = next;
        since = System.nanoTime();
        lastByte = since;
        unwantedSince = since;
        bytes = 0;
    }

    private void glance(ChannelHandlerContext context) {
        var now = System.nanoTime();
        switch (phase) {
            case NOTHING -> {
                var patience = stranger.isHere() ? bounds.head() : bounds.idle();
                if (now - since > patience.toNanos()) {
                    context.close();
                }
            }
            case HEAD -> {
                if (now - since > bounds.head().toNanos()) {
                    tooSlow.run();
                }
            }
            case BODY -> {
                if (wanted && isSlow(now)) {
                    tooSlow.run();
                }
            }
            case ANSWERING -> {}
        }
    }

    private boolean isSlow(long now) {
        var grace = bounds.body().toNanos();
        var beyond = Math.max(0, now - since - grace);
        return now - lastByte > grace || bytes < beyond / TimeUnit.SECONDS.toNanos(1) * bounds.rate();
    }
}
