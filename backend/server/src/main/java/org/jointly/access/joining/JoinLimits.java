package org.jointly.access.joining;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How many requests to join are taken within 24 hours. What one network may is so little that it reaches no bound of others.
 *
 * @param mail from one address of mail
 * @param domain from one domain
 * @param all in all
 * @param networkHour from one network address in an hour, on one node
 * @param networkDay the same in 24 hours
 * @param networkDomain the same in 24 hours for one domain
 */
@ConfigurationProperties("jointly.joining")
record JoinLimits(
        @Bindable(defaultValue = "3") int mail,
        @Bindable(defaultValue = "10") int domain,
        @Bindable(defaultValue = "300") int all,
        @Bindable(defaultValue = "10") int networkHour,
        @Bindable(defaultValue = "40") int networkDay,
        @Bindable(defaultValue = "3") int networkDomain) {}
