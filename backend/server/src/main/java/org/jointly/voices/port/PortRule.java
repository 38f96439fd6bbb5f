package org.jointly.voices.port;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.ConfigurationInterceptUrlMapRule;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import jakarta.inject.Singleton;
import org.jointly.platform.problem.SurvivorsPort;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Nobody signs in at the survivors' port: there are codes, and tickets, which are looked at where they count. */
@Singleton
class PortRule implements SecurityRule<HttpRequest<?>> {
    private final SurvivorsPort port;

    PortRule(SurvivorsPort port) {
        this.port = port;
    }

    @Override
    public int getOrder() {
        return ConfigurationInterceptUrlMapRule.ORDER - 100;
    }

    @Override
    public Publisher<SecurityRuleResult> check(@Nullable HttpRequest<?> request, @Nullable Authentication who) {
        return Publishers.just(
                request != null && port.takes(request) ? SecurityRuleResult.ALLOWED : SecurityRuleResult.UNKNOWN);
    }
}
