package org.jointly.platform.limit;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jointly.platform.Actor;
import org.jointly.platform.RequestsRefused.Kind;
import org.jspecify.annotations.Nullable;

/** Lets costly work wait for its turn, in front of the transaction: who waits holds no connection. */
@Singleton
@InterceptorBean(Costly.class)
class CostlyInterceptor implements MethodInterceptor<Object, Object> {
    private final Map<Kind, Turns> turns = new EnumMap<>(Kind.class);
    private final Map<Kind, CostlyLimit> limits = new EnumMap<>(Kind.class);
    private final Days days;

    CostlyInterceptor(List<CostlyLimit> costly, RateLimits rates, RefusalCounts refused, Days days) {
        this.days = days;
        for (var each : costly) {
            var limit = each.times(rates.factor());
            limits.put(limit.kind(), limit);
            turns.put(limit.kind(), new Turns(limit, refused));
        }
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> work) {
        var kind = work.enumValue(Costly.class, Kind.class).orElseThrow();
        var actor = Actor.current();
        var turn = Objects.requireNonNull(turns.get(kind), () -> "jointly.costly has no limits for " + kind);
        turn.begin(actor);
        try {
            days.count(Objects.requireNonNull(limits.get(kind)), actor);
            return work.proceed();
        } finally {
            turn.end(actor);
        }
    }
}
