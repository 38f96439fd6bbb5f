package org.jointly.platform.edge;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * What the network may cost before it is known who speaks.
 *
 * @param forwarders addresses or networks ({@code 10.0.0.0/8}) of the proxies whose {@code X-Forwarded-For} is believed
 * @param head within what time from its first byte the head of a request must have come
 * @param body for how long nothing of a request's body may come, and after what time its least rate is asked for
 * @param rate the least rate of a body, in bytes a second
 * @param idle how long a connection of somebody known is kept without a request; of others as long as a head is waited for
 * @param publicUrl where browsers find the API
 */
@ConfigurationProperties("jointly.edge")
public record EdgeSettings(
        @Bindable(defaultValue = "") List<String> forwarders,
        @Bindable(defaultValue = "10s") Duration head,
        @Bindable(defaultValue = "20s") Duration body,
        @Bindable(defaultValue = "1024") int rate,
        @Bindable(defaultValue = "5m") Duration idle,
        @Bindable(defaultValue = "") String publicUrl) {}
