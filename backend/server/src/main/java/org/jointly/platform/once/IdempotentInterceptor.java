package org.jointly.platform.once;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Sees that a write under an Idempotency-Key is done once. */
@Singleton
@InterceptorBean(Idempotent.class)
class IdempotentInterceptor implements MethodInterceptor<Object, Object> {
    private final Once once;
    private final RequestClaims claims;
    private final ObjectMapper json;

    IdempotentInterceptor(Once once, RequestClaims claims, ObjectMapper json) {
        this.once = once;
        this.claims = claims;
        this.json = json;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> context) {
        var key = KeyedRequest.sentKey();
        if (key.isEmpty()) {
            return context.proceed();
        }
        var wish = KeyedRequest.of(key.get(), body(context));
        Argument<Object> answer = context.getReturnType().asArgument();
        return switch (context.enumValue(Idempotent.class, Idempotent.How.class).orElse(Idempotent.How.TOGETHER)) {
            case TOGETHER -> claims.within(() -> once.together(wish, answer, () -> proceed(context)));
            case UNKEPT -> claims.within(() -> once.unkept(wish, () -> proceed(context)));
            case APART -> once.apart(wish, answer, () -> proceed(context));
        };
    }

    private static Object proceed(MethodInvocationContext<Object, Object> context) {
        var answer = context.proceed();
        if (answer == null) {
            throw new IllegalStateException("A write answered nothing: " + context.getExecutableMethod());
        }
        return answer;
    }

    /** What was sent, as it was understood: spaces in JSON make no other request. */
    private byte[] body(MethodInvocationContext<Object, Object> context) {
        var body = new ByteArrayOutputStream();
        try {
            for (var value : context.getParameterValues()) {
                if (value != null) {
                    body.write(value instanceof byte[] bytes ? bytes : json.writeValueAsBytes(value));
                }
                body.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toByteArray();
    }
}
