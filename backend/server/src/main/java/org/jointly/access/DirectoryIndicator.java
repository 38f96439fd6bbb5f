package org.jointly.access;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.jointly.organisation.Organisations;
import org.reactivestreams.Publisher;

/** Not ready before we know for whom people may act. */
@Singleton
@Readiness
class DirectoryIndicator implements HealthIndicator {
    private final Organisations organisations;

    DirectoryIndicator(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        var status = organisations.empty() ? HealthStatus.DOWN : HealthStatus.UP;
        return Publishers.just(HealthResult.builder("directory", status).build());
    }
}
