package org.jointly.document.live;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import java.util.function.Function;

/** Takes a connection over that asks for a live document; everything else goes on to the API. */
final class UpgradeHandler extends ChannelInboundHandlerAdapter {
    static final String NAME = "jointly-live-upgrade";
    private static final int LARGEST_MESSAGE = 5 << 20;
    private static final int SILENCE_SECONDS = 60;

    private final Lobby lobby;
    private boolean taken;

    UpgradeHandler(Lobby lobby) {
        this.lobby = lobby;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (taken) {
            // What is left of the request that asked; the protocol allows it no body.
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request && asksForSocket(request)) {
            var conversation = lobby.conversation(request.uri());
            if (conversation.isPresent()) {
                taken = true;
                take(context, request, conversation.get());
                ReferenceCountUtil.release(message);
                return;
            }
        }
        context.fireChannelRead(message);
    }

    private static boolean asksForSocket(HttpRequest request) {
        return request.method().equals(HttpMethod.GET)
                && request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
    }

    private static void take(ChannelHandlerContext context, HttpRequest request, Function<Wire, Conversation> begin) {
        var factory = new WebSocketServerHandshakerFactory(
                request.uri(),
                null,
                WebSocketDecoderConfig.newBuilder()
                        .maxFramePayloadLength(LARGEST_MESSAGE)
                        .withUTF8Validator(false)
                        .build());
        var handshaker = factory.newHandshaker(request);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
            return;
        }
        var pipeline = context.pipeline();
        List.copyOf(pipeline.names()).stream()
                .dropWhile(name -> !name.equals(NAME))
                .skip(1)
                .filter(name -> pipeline.get(name) != null)
                .forEach(pipeline::remove);
        var socket = new SocketHandler(begin);
        var asked = new DefaultFullHttpRequest(request.protocolVersion(), request.method(), request.uri());
        asked.headers().set(request.headers());
        handshaker.handshake(context.channel(), asked).addListener(done -> {
            asked.release();
            if (done.isSuccess()) {
                pipeline.addLast(new IdleStateHandler(SILENCE_SECONDS, 0, 0));
                pipeline.addLast(new WebSocketFrameAggregator(LARGEST_MESSAGE));
                pipeline.addLast(socket);
                pipeline.remove(NAME);
                // The API reads a connection request by request; a conversation listens all the time.
                context.channel().config().setAutoRead(true);
            } else {
                context.close();
            }
        });
    }
}
