package org.jointly.voices;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where survivors come to, and what lies outside the database.
 *
 * @param port the port of their page and of the reader's frame
 * @param url its public address
 * @param tombstones the file of what was taken back; empty for none
 * @param leave where the safe exit leads
 */
@ConfigurationProperties("jointly.voices")
public record VoicesSettings(
        int port,
        String url,
        @Bindable(defaultValue = "") String tombstones,

        @Bindable(defaultValue = "https://www.wikipedia.org/")
        String leave) {}
