package org.jointly.ui.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;
import java.util.List;

/**
 * What this server bears from clients before and after it knows them.
 *
 * @param connections at once, from all addresses
 * @param connectionsPerAddress at once; not counted for forwarders
 * @param headerTime within which a new connection must have sent its first request's headers
 * @param grace how long a client may keep us waiting before its data rate counts
 * @param dataRate the least a client sends and takes after that, in bytes a second
 * @param requestSize the most bytes a request's body may have
 * @param forwarders addresses of the proxies whose {@code X-Forwarded-…} headers are believed: single ones or as {@code 10.0.0.0/8}
 */
@ConfigurationProperties("jointly.limits")
record Limits(
        int connections,
        int connectionsPerAddress,
        Duration headerTime,
        Duration grace,
        int dataRate,
        long requestSize,
        List<String> forwarders) {}
