package org.jointly.document.live.transport;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/** A request whose stream of events another node holds: nothing more of it is read before that node says how much it may be. */
final class RelayedPost extends ChannelInboundHandlerAdapter {
    private final PostRelay relay;
    private final String stream;
    private final Queue<Object> held = new ArrayDeque<>();
    private boolean wanted;
    private boolean over;

    RelayedPost(PostRelay relay, String stream) {
        this.relay = relay;
        this.stream = stream;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(false);
        relay.ask(stream).thenAccept(most -> context.executor().execute(() -> goOn(context, most)));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (wanted) {
            context.fireChannelRead(message);
        } else if (over) {
            ReferenceCountUtil.release(message);
        } else {
            held.add(message);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        drop();
        context.fireChannelInactive();
    }

    private void goOn(ChannelHandlerContext context, int most) {
        if (over) {
            return;
        }
        if (most == 0) {
            drop();
            context.channel().config().setAutoRead(true);
            EventStreams.answer(context, HttpResponseStatus.GONE);
            return;
        }
        wanted = true;
        context.pipeline().addLast(new HttpObjectAggregator(most));
        context.pipeline().addLast(new Whole(relay, stream));
        while (!held.isEmpty()) {
            context.fireChannelRead(held.remove());
        }
        context.fireChannelReadComplete();
        context.channel().config().setAutoRead(true);
    }

    private void drop() {
        over = true;
        held.forEach(ReferenceCountUtil::release);
        held.clear();
    }

    /** Hands a whole request on. */
    private static final class Whole extends SimpleChannelInboundHandler<FullHttpRequest> {
        private final PostRelay relay;
        private final String stream;

        Whole(PostRelay relay, String stream) {
            this.relay = relay;
            this.stream = stream;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            relay.send(stream, ByteBufUtil.getBytes(request.content()))
                    .thenAccept(status -> EventStreams.answer(context, status));
        }
    }
}
