package org.jointly.document.live.transport;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.live.wire.Conversation;
import org.jointly.document.live.wire.Wire;
import org.jointly.document.yjs.encoding.ByteReader;
import org.jointly.document.yjs.encoding.MalformedUpdate;
import org.jointly.platform.edge.UnknownConnections.Stranger;

/**
 * The messages of a WebSocket over plain HTTP. {@code GET} opens a stream of events, whose first names the session; whoever
 * knows that name, which cannot be guessed, sends messages to it by {@code POST}, each behind its length, to whichever node
 * ({@link PostRelay}). Pages of other origins may do so: nothing here rests on a cookie.
 */
@Singleton
class EventStreams {
    static final String PATH = "/documents/live/events";
    private static final int BREATH_SECONDS = 20;
    private static final int LARGEST_POST = (5 << 20) + 1024;
    private static final int MOST_POSTS = 4;

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final StreamNames names;

    EventStreams(StreamNames names) {
        this.names = names;
    }

    /** A stream and what is said on it. */
    record Session(EventWire wire, Conversation conversation, Stranger stranger, AtomicInteger posts) {
        /** In bytes; whoever has not shown a ticket sends little. */
        int largestPost() {
            return wire.isAdmitted() ? LARGEST_POST : UnadmittedConnections.MOST_BYTES;
        }

        /** False while as many posts are on their way as an honest page sends; until the connection ends. */
        boolean begins(Channel post) {
            if (posts.incrementAndGet() > MOST_POSTS) {
                posts.decrementAndGet();
                return false;
            }
            post.closeFuture().addListener(closed -> posts.decrementAndGet());
            return true;
        }
    }

    /** Opens the stream; it lives as long as the connection. */
    void open(Channel channel, Stranger stranger, Function<Wire, Conversation> begin) {
        var name = names.next();
        var wire = new EventWire(channel, stranger);
        var conversation = begin.apply(wire);
        var head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        open(head);
        head.headers().set(HttpHeaderNames.CONTENT_TYPE, "text/event-stream");
        head.headers().set("X-Accel-Buffering", "no");
        HttpUtil.setTransferEncodingChunked(head, true);
        channel.writeAndFlush(head);
        sessions.put(name.id(), new Session(wire, conversation, stranger, new AtomicInteger()));
        wire.tell("session", name.sealed());
        conversation.begin();
        UnadmittedConnections.expectTicket(channel, stranger, wire, () -> !wire.isReading());
        var breath = channel.eventLoop()
                .scheduleAtFixedRate(wire::breathe, BREATH_SECONDS, BREATH_SECONDS, TimeUnit.SECONDS);
        channel.closeFuture().addListener(closed -> {
            breath.cancel(false);
            sessions.remove(name.id());
            conversation.end();
        });
    }

    /** The id of the stream that posts to this address belong to; empty if no node gave such a name. */
    Optional<String> named(String uri) {
        return names.open(uri.substring(PATH.length() + 1));
    }

    /** Empty if this node does not hold it. */
    Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Takes messages in and answers when there is room for more. */
    void receive(ChannelHandlerContext context, Session session, FullHttpRequest request) {
        receive(session, ByteBufUtil.getBytes(request.content()), status -> answer(context, status));
    }

    /** The same of what came to another node. */
    void receiveRelayed(Session session, byte[] body, Consumer<HttpResponseStatus> answer) {
        if (session.posts.incrementAndGet() > MOST_POSTS) {
            session.posts.decrementAndGet();
            answer.accept(HttpResponseStatus.TOO_MANY_REQUESTS);
            return;
        }
        receive(session, body, status -> {
            session.posts.decrementAndGet();
            answer.accept(status);
        });
    }

    private static void receive(Session session, byte[] body, Consumer<HttpResponseStatus> answer) {
        if (!session.stranger.sends(body.length)) {
            session.wire.close(Closing.TOO_BIG, "too much before the ticket");
            answer.accept(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        session.wire.whenReading(
                () -> {
                    take(session, body);
                    answer.accept(HttpResponseStatus.NO_CONTENT);
                },
                () -> answer.accept(HttpResponseStatus.TOO_MANY_REQUESTS));
    }

    private static void take(Session session, byte[] body) {
        try {
            var in = new ByteReader(body);
            while (in.remaining() > 0) {
                if (!session.stranger.says()) {
                    session.wire.close(Closing.TOO_BIG, "too much before the ticket");
                    return;
                }
                session.conversation.receive(in.block());
            }
        } catch (MalformedUpdate e) {
            session.wire.close(Closing.PROTOCOL, String.valueOf(e.getMessage()));
        }
    }

    static void answer(ChannelHandlerContext context, HttpResponseStatus status) {
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
        open(answer);
        answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
        answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    private static void open(HttpMessage answer) {
        answer.headers().set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        answer.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    }
}
