package org.jointly.voices.port;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.inject.Singleton;

/** Keeps requests of survivors out of the metrics: when something was taken back is nobody's to count. */
@Singleton
class PortMeters implements MeterFilter {
    @Override
    public MeterFilterReply accept(Meter.Id id) {
        var uri = id.getTag("uri");
        return uri != null && (uri.equals("/v") || uri.startsWith("/v/"))
                ? MeterFilterReply.DENY
                : MeterFilterReply.NEUTRAL;
    }
}
