package org.jointly.document.live.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jointly.document.live.wire.Closing;
import org.jointly.platform.edge.UnknownConnections.Stranger;
import org.jspecify.annotations.Nullable;

/**
 * Puts frames together into messages. What is not whole yet is bounded: its bytes and the number of its parts, how slowly it
 * may come, and the bytes of all unfinished messages of the node.
 */
final class FrameAssembler extends ChannelInboundHandlerAdapter {
    static final int MOST_PARTS = 1000;
    static final int PATIENCE_SECONDS = 30;
    static final int LEAST_RATE = 4 << 10;

    /** Whoever has not more than this unfinished goes on, however much all others have. */
    private static final long LITTLE = 64 << 10;

    private static final long MOST_OF_ALL = Runtime.getRuntime().maxMemory() / 8;
    private static final AtomicLong ALL = new AtomicLong();

    private final SocketWire wire;
    private final Stranger stranger;
    private final int largest;
    private @Nullable ByteBuf gathered;
    private int parts;
    private boolean text;
    private boolean finished;

    /** Bytes since the last message was whole, and when the first of them came. */
    private long unfinished;

    private long since;

    FrameAssembler(SocketWire wire, Stranger stranger, int largest) {
        this.wire = wire;
        this.stranger = stranger;
        this.largest = largest;
    }

    /** Stands where bytes are not frames yet. */
    ChannelInboundHandlerAdapter bytes() {
        return new Bytes();
    }

    private final class Bytes extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (!(message instanceof ByteBuf some)) {
                context.fireChannelRead(message);
            } else if (wire.isClosing() || !takes(some.readableBytes())) {
                some.release();
            } else {
                context.fireChannelRead(some);
                if (finished) {
                    begin(gathered == null ? 0 : gathered.readableBytes());
                }
            }
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext context) {
            begin(0);
        }
    }

    private boolean takes(int some) {
        finished = false;
        if (!stranger.sends(some)) {
            wire.close(Closing.TOO_BIG, "too much before the ticket");
            return false;
        }
        if (unfinished == 0) {
            since = System.nanoTime();
        }
        unfinished += some;
        if (ALL.addAndGet(some) > MOST_OF_ALL && unfinished > LITTLE) {
            wire.close(Closing.TRY_LATER, "too many unfinished messages");
            return false;
        }
        var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - Math.max(since, wire.readingSince()));
        if (seconds > PATIENCE_SECONDS + unfinished / LEAST_RATE) {
            wire.close(Closing.TIMEOUT, "a message comes too slowly");
            return false;
        }
        return true;
    }

    private void begin(long bytes) {
        ALL.addAndGet(bytes - unfinished);
        unfinished = bytes;
        since = System.nanoTime();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (wire.isClosing()) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof ContinuationWebSocketFrame frame) {
            goOn(context, frame);
        } else if (message instanceof WebSocketFrame frame && !frame.isFinalFragment()) {
            text = frame instanceof TextWebSocketFrame;
            gathered = Unpooled.buffer(frame.content().readableBytes(), largest);
            parts = 0;
            goOn(context, frame);
        } else {
            whole(context, message);
        }
    }

    private void goOn(ChannelHandlerContext context, WebSocketFrame frame) {
        try {
            if (gathered == null) {
                wire.close(Closing.PROTOCOL, "nothing to continue");
            } else if (++parts > MOST_PARTS) {
                wire.close(Closing.TOO_BIG, "a message of too many parts");
            } else if (gathered.readableBytes() + frame.content().readableBytes() > largest) {
                wire.close(Closing.TOO_BIG, "a message is too big");
            } else {
                gathered.writeBytes(frame.content());
                if (frame.isFinalFragment()) {
                    var message = gathered;
                    gathered = null;
                    whole(context, text ? new TextWebSocketFrame(message) : new BinaryWebSocketFrame(message));
                }
            }
        } finally {
            frame.release();
        }
    }

    private void whole(ChannelHandlerContext context, Object message) {
        finished = true;
        if (stranger.says()) {
            context.fireChannelRead(message);
        } else {
            ReferenceCountUtil.release(message);
            wire.close(Closing.TOO_BIG, "too much before the ticket");
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (gathered != null) {
            gathered.release();
            gathered = null;
        }
    }
}
