package org.jointly.platform.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;

/**
 * How many requests are answered on one node.
 *
 * @param factor multiplies every limit here and of {@link CostlyLimit}
 * @param personBurst of one person in one go
 * @param personRate of one person, a second, in the long run
 * @param organisationBurst of all who act for an organisation
 * @param organisationRate the same, a second, in the long run
 * @param addressBurst without a valid token, from one address
 * @param addressRate the same, a second, in the long run
 * @param forwarders addresses of the proxies whose {@code X-Forwarded-For} is believed: single ones or as {@code 10.0.0.0/8}
 */
@ConfigurationProperties("jointly.limits")
record RateLimits(
        int factor,
        int personBurst,
        int personRate,
        int organisationBurst,
        int organisationRate,
        int addressBurst,
        int addressRate,
        List<String> forwarders) {}
