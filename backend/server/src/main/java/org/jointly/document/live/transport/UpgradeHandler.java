package org.jointly.document.live.transport;

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
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import java.util.function.Function;
import org.jointly.document.live.visit.Lobby;
import org.jointly.document.live.wire.Conversation;
import org.jointly.document.live.wire.Wire;
import org.jointly.platform.edge.ConnectionHandlers;
import org.jointly.platform.edge.UnknownConnections.Stranger;
import org.jspecify.annotations.Nullable;

/** Takes a connection over that asks for a live document; everything else goes on to the API. */
final class UpgradeHandler extends ChannelInboundHandlerAdapter {
    static final String NAME = "jointly-live-upgrade";
    private static final int LARGEST_MESSAGE = 5 << 20;
    private static final int SILENCE_SECONDS = 60;

    private final Lobby lobby;
    private final EventStreams events;
    private final PostRelay relay;
    private final UnadmittedConnections newcomers;
    private boolean taken;

    UpgradeHandler(Lobby lobby, EventStreams events, PostRelay relay, UnadmittedConnections newcomers) {
        this.lobby = lobby;
        this.events = events;
        this.relay = relay;
        this.newcomers = newcomers;
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
        var opens = request.method().equals(HttpMethod.GET) && request.uri().equals(EventStreams.PATH);
        var sends = request.method().equals(HttpMethod.POST) && request.uri().startsWith(EventStreams.PATH + "/");
        if (opens) {
            taken = true;
            alone(context.pipeline());
            newcomers
                    .meet(context.channel(), request.headers())
                    .ifPresentOrElse(
                            stranger -> openEvents(context, stranger),
                            () -> EventStreams.answer(context, HttpResponseStatus.TOO_MANY_REQUESTS));
            ReferenceCountUtil.release(request);
        } else if (sends) {
            takePost(context, request);
        }
        return opens || sends;
    }

    private void openEvents(ChannelHandlerContext context, Stranger stranger) {
        free(context.pipeline());
        events.open(context.channel(), stranger, lobby.conversation());
        context.channel().config().setAutoRead(true);
    }

    /** Its body is not taken in before it is known to whom it belongs. */
    private void takePost(ChannelHandlerContext context, HttpRequest request) {
        var pipeline = context.pipeline();
        alone(pipeline);
        context.channel().config().setAutoRead(true);
        var stream = events.named(request.uri());
        var session = stream.flatMap(events::find);
        if (stream.isEmpty()) {
            refuse(context, request, HttpResponseStatus.GONE);
        } else if (session.isEmpty() && !mayAskOthers(context, request)) {
            refuse(context, request, HttpResponseStatus.TOO_MANY_REQUESTS);
        } else if (session.isEmpty()) {
            pipeline.addLast(new RelayedPost(relay, stream.get()));
            context.fireChannelRead(request);
            pipeline.remove(NAME);
        } else if (!session.get().begins(context.channel())) {
            refuse(context, request, HttpResponseStatus.TOO_MANY_REQUESTS);
        } else {
            pipeline.addLast(new HttpObjectAggregator(session.get().largestPost()));
            pipeline.addLast(new WholePost(events, session.get()));
            context.fireChannelRead(request);
            pipeline.remove(NAME);
        }
    }

    /** Until it is answered it counts as somebody unknown: who sends it is known where the stream is, if anywhere. */
    private boolean mayAskOthers(ChannelHandlerContext context, HttpRequest request) {
        return relay.hasRoom()
                && newcomers.meet(context.channel(), request.headers()).isPresent();
    }

    private void refuse(ChannelHandlerContext context, HttpRequest request, HttpResponseStatus status) {
        taken = true;
        ReferenceCountUtil.release(request);
        EventStreams.answer(context, status);
    }

    private static boolean asksForSocket(HttpRequest request) {
        return request.method().equals(HttpMethod.GET)
                && request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
    }

    private void take(ChannelHandlerContext context, HttpRequest request, Function<Wire, Conversation> begin) {
        var stranger = newcomers.meet(context.channel(), request.headers());
        if (stranger.isEmpty()) {
            alone(context.pipeline());
            EventStreams.answer(context, HttpResponseStatus.TOO_MANY_REQUESTS);
            return;
        }
        var handshaker = handshaker(request);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
            return;
        }
        alone(context.pipeline());
        free(context.pipeline());
        var wire = new SocketWire(context.channel(), stranger.get());
        var gatherer = new FrameAssembler(wire, stranger.get(), LARGEST_MESSAGE);
        context.pipeline().addFirst(gatherer.bytes());
        var asked = new DefaultFullHttpRequest(request.protocolVersion(), request.method(), request.uri());
        asked.headers().set(request.headers());
        handshaker.handshake(context.channel(), asked).addListener(done -> {
            asked.release();
            if (done.isSuccess()) {
                listen(context.pipeline(), gatherer, wire, begin);
                UnadmittedConnections.expectTicket(context.channel(), stranger.get(), wire, () -> !wire.isReading());
            } else {
                context.close();
            }
        });
    }

    /** Nothing for a version of the protocol that nobody speaks. */
    private static @Nullable WebSocketServerHandshaker handshaker(HttpRequest request) {
        var settings = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(LARGEST_MESSAGE)
                .withUTF8Validator(false)
                .build();
        return new WebSocketServerHandshakerFactory(request.uri(), null, settings).newHandshaker(request);
    }

    private static void listen(
            ChannelPipeline pipeline, FrameAssembler gatherer, SocketWire wire, Function<Wire, Conversation> begin) {
        pipeline.addLast(new IdleStateHandler(SILENCE_SECONDS, 0, 0));
        pipeline.addLast(gatherer);
        // The API reads a connection request by request; a conversation listens all the time.
        wire.read(true);
        pipeline.addLast(new SocketHandler(wire, begin));
        pipeline.remove(NAME);
    }

    /** The bounds of requests do not bind what a connection becomes that was taken over; its own do. */
    private static void free(ChannelPipeline pipeline) {
        pipeline.remove(ConnectionHandlers.ARRIVALS);
        pipeline.remove(ConnectionHandlers.GUARD);
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
    private static final class WholePost extends SimpleChannelInboundHandler<FullHttpRequest> {
        private final EventStreams events;
        private final EventStreams.Session session;

        WholePost(EventStreams events, EventStreams.Session session) {
            this.events = events;
            this.session = session;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            events.receive(context, session, request);
        }
    }
}
