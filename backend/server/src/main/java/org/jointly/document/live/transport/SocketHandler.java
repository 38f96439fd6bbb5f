package org.jointly.document.live.transport;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.function.Function;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.live.wire.Conversation;
import org.jointly.document.live.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket's frames, as a conversation. */
final class SocketHandler extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(SocketHandler.class);

    private final SocketWire wire;
    private final Function<Wire, Conversation> begin;
    private @Nullable Conversation conversation;

    SocketHandler(SocketWire wire, Function<Wire, Conversation> begin) {
        this.wire = wire;
        this.begin = begin;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        conversation = begin.apply(wire);
        conversation.begin();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (conversation != null && !wire.isClosing()) {
                take(context, wire, conversation, message);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private static void take(
            ChannelHandlerContext context, SocketWire wire, Conversation conversation, Object message) {
        switch (message) {
            case BinaryWebSocketFrame frame -> conversation.receive(ByteBufUtil.getBytes(frame.content()));
            case PingWebSocketFrame ping -> {
                // Whoever does not read the answers gets no more of them.
                if (context.channel().isWritable()) {
                    context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
                }
            }
            case CloseWebSocketFrame _ -> wire.close(1000, "");
            case TextWebSocketFrame _ -> wire.close(Closing.PROTOCOL, "only binary messages are understood");
            default -> {}
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        wire.drain();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        // Whoever is not read from cannot be heard.
        if (event instanceof IdleStateEvent && context.channel().config().isAutoRead()) {
            wire.close(Closing.TIMEOUT, "nothing was heard for a minute");
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof TooLongFrameException) {
            wire.close(Closing.TOO_BIG, "a message is too big");
        } else {
            LOG.debug("A socket broke", cause);
            context.close();
        }
    }

    private void end() {
        if (conversation != null) {
            conversation.end();
            conversation = null;
        }
    }
}
