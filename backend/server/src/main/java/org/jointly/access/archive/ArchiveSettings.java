package org.jointly.access.archive;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What an archive may cost.
 *
 * @param largest in bytes
 * @param longest how long its making may take
 * @param life how long it is kept
 * @param perDay how many an organisation may ask for in 24 hours
 */
@ConfigurationProperties("jointly.archives")
record ArchiveSettings(
        @Bindable(defaultValue = "8589934592") long largest,
        @Bindable(defaultValue = "2h") Duration longest,
        @Bindable(defaultValue = "7d") Duration life,
        @Bindable(defaultValue = "10") int perDay) {}
