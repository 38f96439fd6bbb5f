package org.jointly.platform.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;

/** Puts on every answer, whoever wrote it, what keeps browsers and proxies from storing it, guessing at it or going without TLS. */
final class AnswerHeaders extends ChannelDuplexHandler {
    private static final String A_YEAR = "max-age=31536000";

    private final boolean secure;

    /** @param secure whether the outside of this port speaks TLS */
    AnswerHeaders(boolean secure) {
        this.secure = secure;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store").set("X-Content-Type-Options", "nosniff");
            if (secure) {
                response.headers().set("Strict-Transport-Security", A_YEAR);
            }
        }
        context.write(message, promise);
    }
}
