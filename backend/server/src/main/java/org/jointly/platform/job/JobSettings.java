package org.jointly.platform.job;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How jobs are run.
 *
 * @param poll how often a node looks for what is due
 * @param heartbeat how often a node says that it is still at a job; after four times that without a word, others take over
 */
@ConfigurationProperties("jointly.jobs")
record JobSettings(
        @Bindable(defaultValue = "5s") Duration poll,
        @Bindable(defaultValue = "10s") Duration heartbeat) {}
