package org.jointly.document.live;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
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
    private final EventDoor events;
    private boolean taken;

    UpgradeHandler(Lobby lobby, EventDoor events) {
        this.lobby = lobby;
        this.events = events;
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
        if (message instanceof HttpRequest request && takeEvents(context, request)) {
            return;
        }
        context.fireChannelRead(message);
    }

    /** Where no WebSocket gets through; the connection is ours until it ends. */
    private boolean takeEvents(ChannelHandlerContext context, HttpRequest request) {
        var opens = request.method().equals(HttpMethod.GET) && request.uri().equals(EventDoor.PATH);
        var sends = request.method().equals(HttpMethod.POST) && request.uri().startsWith(EventDoor.PATH + "/");
        if (opens) {
            taken = true;
            alone(context.pipeline());
            ReferenceCountUtil.release(request);
            events.open(context.channel(), lobby.conversation());
            context.channel().config().setAutoRead(true);
        } else if (sends) {
            var pipeline = context.pipeline();
            var codec = pipeline.context(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC);
            alone(pipeline);
            pipeline.addLast(new HttpObjectAggregator(LARGEST_MESSAGE + 1024));
            pipeline.addLast(new Letterbox(events));
            pipeline.remove(NAME);
            context.channel().config().setAutoRead(true);
            codec.fireChannelRead(request);
        }
        return opens || sends;
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
        alone(pipeline);
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

    /** Nobody else of this connection listens from here on. */
    private static void alone(ChannelPipeline pipeline) {
        List.copyOf(pipeline.names()).stream()
                .dropWhile(name -> !name.equals(NAME))
                .skip(1)
                .filter(name -> pipeline.get(name) != null)
                .forEach(pipeline::remove);
    }

    /** Hands a whole request over. */
    private static final class Letterbox extends SimpleChannelInboundHandler<FullHttpRequest> {
        private final EventDoor events;

        Letterbox(EventDoor events) {
            this.events = events;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            events.receive(context, request);
        }
    }
}
