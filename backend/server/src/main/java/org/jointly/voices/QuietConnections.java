package org.jointly.voices;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import org.jointly.platform.QuietPort;
import org.jspecify.annotations.Nullable;

/** Stands at the survivors' port in front of everything else, so that no answer leaves without the headers. */
@Singleton
class QuietConnections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Provider<QuietPort> port;
    private final Provider<QuietHeaders> headers;
    private final Provider<QuietGate.Watch> watch;

    QuietConnections(Provider<QuietPort> port, Provider<QuietHeaders> headers, Provider<QuietGate.Watch> watch) {
        this.port = port;
        this.headers = headers;
        this.watch = watch;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new OnConnection(null));
        return event.getBean();
    }

    private final class OnConnection implements NettyServerCustomizer {
        private final @Nullable Channel channel;

        OnConnection(@Nullable Channel channel) {
            this.channel = channel;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel accepted, ChannelRole role) {
            return new OnConnection(accepted);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null
                    && channel.localAddress() instanceof InetSocketAddress local
                    && local.getPort() == port.get().number()
                    && channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
                channel.pipeline()
                        .addAfter(
                                ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                                "jointly-quiet",
                                new QuietHandler(headers.get()))
                        .addAfter("jointly-quiet", "jointly-gate", new QuietGate(watch.get()));
            }
        }
    }
}
