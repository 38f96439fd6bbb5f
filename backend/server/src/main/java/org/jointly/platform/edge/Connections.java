package org.jointly.platform.edge;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Guards every accepted connection first, and then lets the features add their handlers. */
@Singleton
class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Provider<ConnectionGuards> guards;
    private final BeanProvider<ConnectionHandlers> features;

    Connections(Provider<ConnectionGuards> guards, BeanProvider<ConnectionHandlers> features) {
        this.guards = guards;
        this.features = features;
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
                    && channel.pipeline().get(ConnectionHandlers.CODEC) != null
                    && guards.get().add(channel)) {
                features.forEach(feature -> feature.add(channel));
            }
        }
    }
}
