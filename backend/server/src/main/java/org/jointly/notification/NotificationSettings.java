package org.jointly.notification;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How people are told.
 *
 * @param grace how long what is mailed at once waits for more of it
 * @param poll how often it is looked whose mail is due
 */
@ConfigurationProperties("jointly.notification")
public record NotificationSettings(
        @Bindable(defaultValue = "2m") Duration grace,
        @Bindable(defaultValue = "20s") Duration poll) {}
