package org.jointly.platform.edge;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jointly.api.Problem;
import org.jointly.platform.edge.RequestHead.No;
import org.jointly.platform.problem.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * Turns requests away that cannot be taken, before anything else sees them, and lets no connection go on after an answer that
 * came before the request was whole: what is left of a body must never be read as a next request.
 */
final class RequestGuard extends ChannelDuplexHandler {
    private static final int PARTING_SECONDS = 5;
    private static final No TOO_LARGE =
            new No(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", "This is larger than what is taken here.");
    private static final No TOO_SLOW =
            new No(HttpResponseStatus.REQUEST_TIMEOUT, "request-timeout", "The request came too slowly.");
    private static final No BUSY = new No(
            HttpResponseStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "Too much is being sent here just now. Nothing was done; try again in a moment.");

    private final ConnectionGuards.Port port;
    private final UnknownConnections.Stranger sender;
    private final ArrivalTimeouts arrivals;

    /** Requests that were passed on and are not answered yet, and whether each came with credentials. */
    private final Deque<Boolean> unanswered = new ArrayDeque<>();

    private @Nullable ChannelHandlerContext context;

    /** How much more the body may have, whether its end is still to come, and whether its request was passed on. */
    private long left;

    private boolean coming;
    private boolean passed;

    /** What will be said once everything before is answered; nothing is taken in any more. */
    private @Nullable No no;

    private boolean said;
    private boolean closing;
    private boolean parting;

    RequestGuard(
            ConnectionGuards.Port port, UnknownConnections.Stranger connection, UnknownConnections.Stranger sender) {
        this.port = port;
        this.sender = sender;
        arrivals = new ArrivalTimeouts(port.settings(), connection, this::tooSlow);
    }

    ArrivalTimeouts arrivals() {
        return arrivals;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        sender.leaves();
    }

    @Override
    public void channelInactive(ChannelHandlerContext inactive) {
        sender.leaves();
        inactive.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext reading, Object message) {
        if (closing || no != null) {
            ReferenceCountUtil.release(message);
            if (message instanceof LastHttpContent) {
                coming = false;
                if (parting) {
                    reading.close();
                }
            }
        } else if (message instanceof HttpRequest request) {
            begin(reading, request);
        } else if (message instanceof HttpContent content) {
            goOn(reading, content);
        } else {
            reading.fireChannelRead(message);
        }
    }

    private void begin(ChannelHandlerContext reading, HttpRequest request) {
        var refusal = RequestHead.refusal(request);
        left = port.bodies().most(request);
        // What follows a head that cannot be read is not known to have an end.
        coming = request.decoderResult().isFailure() || RequestHead.hasBody(request);
        passed = false;
        if (coming) {
            arrivals.head();
        } else {
            arrivals.request();
        }
        if (refusal.isPresent()) {
            refuse(request, refusal.get());
        } else if (RequestHead.announced(request) > left) {
            refuse(request, TOO_LARGE);
        } else {
            passed = true;
            unanswered.add(request.headers().contains(HttpHeaderNames.AUTHORIZATION));
            reading.fireChannelRead(request);
        }
    }

    private void goOn(ChannelHandlerContext reading, HttpContent content) {
        left -= content.content().readableBytes();
        if (content.decoderResult().isFailure()) {
            refuse(content, new No(HttpResponseStatus.BAD_REQUEST, "bad-request", "The body is not as announced."));
        } else if (left < 0) {
            refuse(content, TOO_LARGE);
        } else if (!sender.sends(content.content().readableBytes())) {
            refuse(content, BUSY);
        } else {
            if (content instanceof LastHttpContent && coming) {
                coming = false;
                arrivals.request();
            }
            reading.fireChannelRead(content);
        }
    }

    private void tooSlow() {
        if (no == null && !closing) {
            passed &= coming;
            coming = true;
            refuse(Unpooled.EMPTY_BUFFER, TOO_SLOW);
        } else if (context != null) {
            context.close();
        }
    }

    private void refuse(Object message, No reason) {
        ReferenceCountUtil.release(message);
        no = reason;
        sayInTurn(reason);
    }

    /** Answers leave in the order of their requests; the one in whose middle we stopped gets ours instead of another. */
    private void sayInTurn(No reason) {
        if (unanswered.size() <= (passed ? 1 : 0)) {
            say(reason);
        }
    }

    private void say(No reason) {
        if (context == null || closing) {
            return;
        }
        said = true;
        closing = true;
        var told = port.problem(reason);
        var answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, reason.status(), Unpooled.wrappedBuffer(told.bytes()));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, told.bytes().length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        if (told.request() != null) {
            answer.headers().set(RequestId.HEADER, told.request());
        }
        if (reason == BUSY) {
            answer.headers().set(HttpHeaderNames.RETRY_AFTER, "5");
        }
        context.writeAndFlush(answer).addListener(written -> part());
    }

    @Override
    public void write(ChannelHandlerContext writing, Object message, ChannelPromise promise) {
        var interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (said) {
            ReferenceCountUtil.release(message);
            promise.trySuccess();
            return;
        }
        if (message instanceof HttpResponse response && !interim) {
            head(response);
        }
        if (message instanceof LastHttpContent && !interim && !unanswered.isEmpty()) {
            unanswered.poll();
            end(writing, message, promise);
        } else {
            writing.write(message, promise);
        }
    }

    private void head(HttpResponse response) {
        if (coming && passed && unanswered.size() == 1) {
            closing = true;
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        if (Boolean.TRUE.equals(unanswered.peek()) && !response.status().equals(HttpResponseStatus.UNAUTHORIZED)) {
            arrivals.known();
        }
    }

    private void end(ChannelHandlerContext writing, Object message, ChannelPromise promise) {
        if (closing) {
            var sent = promise.unvoid();
            sent.addListener(written -> part());
            writing.writeAndFlush(message, sent);
            return;
        }
        writing.write(message, promise);
        if (no != null) {
            sayInTurn(no);
        } else if (unanswered.isEmpty()) {
            sender.startsAnew();
            if (!coming) {
                arrivals.answered();
            }
        }
    }

    /** Whoever still sends would lose the answer if the connection broke at once: it is read for a moment, by nobody. */
    private void part() {
        var here = context;
        if (here == null || parting || !here.channel().isActive()) {
            return;
        }
        parting = true;
        if (coming && here.channel() instanceof DuplexChannel both) {
            both.shutdownOutput();
            both.config().setAutoRead(true);
            here.executor().schedule(() -> here.close(), PARTING_SECONDS, TimeUnit.SECONDS);
        } else {
            here.close();
        }
    }

    /** Others close after an answer that says so; here it is done when the other side has heard it. */
    @Override
    public void close(ChannelHandlerContext asked, ChannelPromise promise) {
        if (closing && coming && asked.channel().isActive()) {
            promise.trySuccess();
        } else {
            asked.close(promise);
        }
    }
}
