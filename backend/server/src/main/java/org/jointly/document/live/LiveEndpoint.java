package org.jointly.document.live;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Puts the live documents on the port of the API: they need what frameworks hide, to stop reading and to see a slow reader. */
@Singleton
class LiveEndpoint implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Provider<Lobby> lobby;
    private final Provider<EventDoor> events;

    LiveEndpoint(Provider<Lobby> lobby, Provider<EventDoor> events) {
        this.lobby = lobby;
        this.events = events;
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
                    && channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
                channel.pipeline()
                        .addAfter(
                                ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                                UpgradeHandler.NAME,
                                new UpgradeHandler(lobby.get(), events.get()));
            }
        }
    }
}
