package org.jointly.voices.port;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Takes from every request what would tell who sent it or make its answer differ, before anything of ours sees it; and puts
 * the headers on every answer, whoever wrote it.
 */
final class PortHandler extends ChannelDuplexHandler {
    private static final List<String> TELLING = List.of(
            "Accept-Encoding",
            "Accept-Language",
            "Cookie",
            "Forwarded",
            "From",
            "If-Modified-Since",
            "If-None-Match",
            "Referer",
            "User-Agent",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Real-IP",
            "X-Request-Id");

    private final PortHeaders headers;
    private final Deque<String> asked = new ArrayDeque<>();

    PortHandler(PortHeaders headers) {
        this.headers = headers;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof io.netty.handler.codec.http.HttpRequest request) {
            TELLING.forEach(request.headers()::remove);
            var authorization = request.headers().get(HttpHeaderNames.AUTHORIZATION);
            if (authorization != null && !authorization.startsWith("Ticket ")) {
                request.headers().remove(HttpHeaderNames.AUTHORIZATION);
            }
            asked.add(request.uri());
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof io.netty.handler.codec.http.HttpResponse response) {
            var interim = response.status().codeClass() == io.netty.handler.codec.http.HttpStatusClass.INFORMATIONAL;
            var uri = interim ? asked.peek() : asked.poll();
            headers.of(uri == null ? "" : uri).forEach(response.headers()::set);
            response.headers().remove(HttpHeaderNames.ETAG).remove(HttpHeaderNames.SET_COOKIE);
            if (response.status().equals(HttpResponseStatus.SEE_OTHER)) {
                response.headers().set("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
            }
        }
        context.write(message, promise);
    }
}
