package org.jointly.platform.edge;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.netty.channel.Channel;

/** Puts handlers of ours on every accepted connection, in front of all that Micronaut does with a request. */
public interface ConnectionHandlers {
    /** What makes messages of bytes. */
    String CODEC = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

    /** What has looked at every request before; the handlers of others are added after it. */
    String GUARD = "jointly-guard";

    /** What counts the bytes of requests before they are messages; a connection that is taken over takes it away. */
    String ARRIVALS = "jointly-arrivals";

    void add(Channel connection);
}
