package org.jointly.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.encoding.ByteReader;
import org.jointly.document.yjs.encoding.ByteWriter;
import org.jointly.document.yjs.encoding.StateVector;

/** Somebody at a keyboard, in the bytes of Hocuspocus: cheap enough that the server is what is measured. */
final class Typist extends SimpleChannelInboundHandler<BinaryWebSocketFrame> implements AutoCloseable {
    private static final int LARGEST = 64 << 20;
    private static final int AT_ONCE = 64;
    private static final EventLoopGroup LOOP = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

    private final String document;
    private final long client;
    private final YDocument mine = new YDocument();
    private final Channel channel;
    private final CountDownLatch shaken = new CountDownLatch(1);
    private final CountDownLatch synced = new CountDownLatch(1);
    private final long opened;
    private volatile long syncedAt;
    private volatile byte[] whole = new byte[0];

    final AtomicLong sent = new AtomicLong();
    final AtomicLong acknowledged = new AtomicLong();

    Typist(Side side, String document, long client) throws Exception {
        this.document = document;
        this.client = client;
        var token = side.token(document);
        var address = side.address();
        var upgrade = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(address)
                .maxFramePayloadLength(LARGEST)
                .build();
        opened = System.nanoTime();
        channel = new Bootstrap()
                .group(LOOP)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel opening) {
                        opening.pipeline()
                                .addLast(new HttpClientCodec())
                                .addLast(new HttpObjectAggregator(LARGEST))
                                .addLast(new WebSocketClientProtocolHandler(upgrade))
                                .addLast(new WebSocketFrameAggregator(LARGEST))
                                .addLast(Typist.this);
                    }
                })
                .connect(address.getHost(), address.getPort())
                .sync()
                .channel();
        if (!shaken.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("No WebSocket from " + side.name());
        }
        send(message(2).number(0).string(token).string("4.8.0"));
        send(message(0).number(0).block(StateVector.EMPTY.bytes()));
        if (!synced.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Never in step with " + side.name());
        }
    }

    /** From the first byte to the whole text, in milliseconds. */
    double openedIn() {
        return (syncedAt - opened) / 1e6;
    }

    /** All of the text as it was on opening, as one update. */
    byte[] whole() {
        return whole;
    }

    void type(String letters) {
        sent.incrementAndGet();
        send(edit(mine.edit(client, editing -> editing.text("of " + client).append(letters, Map.of()))));
    }

    /** As fast as the network takes them. */
    void updates(List<byte[]> updates) {
        sent.addAndGet(updates.size());
        channel.eventLoop().execute(() -> {
            for (var at = 0; at < updates.size(); at++) {
                channel.write(frame(edit(updates.get(at))), channel.voidPromise());
                if (at % AT_ONCE == AT_ONCE - 1) {
                    channel.flush();
                }
            }
            channel.flush();
        });
    }

    private ByteWriter edit(byte[] update) {
        return message(0).number(2).block(update);
    }

    private ByteWriter message(int type) {
        return new ByteWriter().string(document).number(type);
    }

    private void send(ByteWriter message) {
        channel.writeAndFlush(frame(message), channel.voidPromise());
    }

    private static BinaryWebSocketFrame frame(ByteWriter message) {
        return new BinaryWebSocketFrame(Unpooled.wrappedBuffer(message.bytes()));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == WebSocketClientProtocolHandler.ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            shaken.countDown();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, BinaryWebSocketFrame frame) {
        var in = new ByteReader(ByteBufUtil.getBytes(frame.content()));
        in.string();
        switch ((int) in.number()) {
            case 0 -> {
                var step = in.number();
                if (step == 0) {
                    send(message(0).number(1).block(new YDocument().update()));
                } else if (step == 1) {
                    whole = in.block();
                    syncedAt = System.nanoTime();
                    synced.countDown();
                }
            }
            case 8 -> acknowledged.addAndGet(in.number());
            default -> {}
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    @Override
    public void close() {
        channel.close();
    }
}
