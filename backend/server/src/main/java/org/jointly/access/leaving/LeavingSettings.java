package org.jointly.access.leaving;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How leaving is waited for.
 *
 * @param waiting how long between the announcement and its day
 */
@ConfigurationProperties("jointly.leaving")
record LeavingSettings(@Bindable(defaultValue = "30d") Duration waiting) {}
