package org.jointly.voices.port;

import io.micronaut.serde.ObjectMapper;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jointly.api.Problem;
import org.jointly.platform.problem.Problems;
import org.jointly.voices.VoiceRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Turns away whoever did no work by the first bytes of what they send: the rest is let run off, no thread is taken and nothing
 * is kept. What passes is asked again where it is read.
 */
final class PortGate extends ChannelDuplexHandler {
    private static final Set<String> WORKED_FOR = Set.of("/v/submissions", "/v/messages");
    private static final int TELLING = 512;
    private static final long LONGEST = 32L << 20;

    private final Watch watch;
    private final List<HttpObject> held = new ArrayList<>();
    private int heldBytes;
    private int answersToCome;
    private @Nullable HttpRequest refused;

    PortGate(Watch watch) {
        this.watch = watch;
    }

    /** What all gates know. */
    @Singleton
    static final class Watch {
        private final ProofOfWork door;
        private final Load load;
        private final byte[] refusal;

        Watch(ProofOfWork door, Load load, ObjectMapper json) throws IOException {
            this.door = door;
            this.load = load;
            this.refusal = json.writeValueAsBytes(Problems.problem(VoiceRefusal.proofOfWork(), Locale.ENGLISH, null));
        }

        boolean lets(byte[] beginning) {
            load.note();
            return door.showsWork(beginning);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused != null && message instanceof HttpContent content) {
            runOff(context, refused, content);
        } else if (!held.isEmpty() && message instanceof HttpContent content) {
            hold(context, content);
        } else if (message instanceof HttpRequest request && asksForWork(request)) {
            held.add(request);
        } else {
            pass(context, message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.fireChannelReadComplete();
        if (refused != null || !held.isEmpty()) {
            context.read();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        var interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof LastHttpContent && !interim) {
            answersToCome--;
        }
        context.write(message, promise);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        release();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        release();
        context.fireChannelInactive();
    }

    /** Answers leave in the order of their questions, so nothing is turned away while one is still to come. */
    private boolean asksForWork(HttpRequest request) {
        return answersToCome == 0
                && request.method().equals(HttpMethod.POST)
                && WORKED_FOR.contains(request.uri())
                && !(request instanceof FullHttpMessage)
                && !HttpUtil.is100ContinueExpected(request)
                && request.decoderResult().isSuccess()
                && HttpUtil.getContentLength(request, 0L) <= LONGEST;
    }

    private void hold(ChannelHandlerContext context, HttpContent content) {
        held.add(content);
        heldBytes += content.content().readableBytes();
        if (heldBytes < TELLING && !(content instanceof LastHttpContent)) {
            return;
        }
        var request = (HttpRequest) held.getFirst();
        if (watch.lets(beginning())) {
            var all = List.copyOf(held);
            forget();
            all.forEach(part -> pass(context, part));
        } else {
            release();
            refused = request;
            if (content instanceof LastHttpContent) {
                refuse(context, request);
            }
        }
    }

    private byte[] beginning() {
        var parts = held.stream()
                .filter(HttpContent.class::isInstance)
                .map(part -> ((HttpContent) part).content().slice());
        var all = Unpooled.wrappedBuffer(parts.toArray(io.netty.buffer.ByteBuf[]::new));
        return ByteBufUtil.getBytes(all, 0, Math.min(all.readableBytes(), TELLING));
    }

    private void runOff(ChannelHandlerContext context, HttpRequest request, HttpContent content) {
        heldBytes += content.content().readableBytes();
        content.release();
        if (content instanceof LastHttpContent) {
            refuse(context, request);
        } else if (heldBytes > LONGEST) {
            context.close();
        }
    }

    private void refuse(ChannelHandlerContext context, HttpRequest request) {
        refused = null;
        heldBytes = 0;
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.UNPROCESSABLE_ENTITY, Unpooled.wrappedBuffer(watch.refusal));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, watch.refusal.length);
        var sent = context.writeAndFlush(response);
        if (HttpUtil.isKeepAlive(request)) {
            context.read();
        } else {
            sent.addListener(ChannelFutureListener.CLOSE);
        }
    }

    private void pass(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            answersToCome++;
        }
        context.fireChannelRead(message);
    }

    private void release() {
        held.forEach(ReferenceCountUtil::release);
        forget();
    }

    private void forget() {
        held.clear();
        heldBytes = 0;
    }
}
