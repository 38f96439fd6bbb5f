package org.jointly.platform.once;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/** Keys of writes, each step in a transaction of its own. */
@Singleton
@Transactional
class RequestClaims {
    private final RequestsOnce requests;

    RequestClaims(RequestsOnce requests) {
        this.requests = requests;
    }

    /** For work that joins the transaction. */
    <T> T within(Supplier<T> work) {
        return work.get();
    }

    boolean take(KeyedRequest wish) {
        return requests.begin(wish) == 1;
    }

    Optional<RequestOnceRow> find(KeyedRequest wish) {
        return requests.find(wish.organisation(), wish.person(), wish.key());
    }

    void answer(KeyedRequest wish, String answer) {
        requests.answer(wish.organisation(), wish.person(), wish.key(), answer);
    }

    void release(KeyedRequest wish) {
        requests.release(wish.organisation(), wish.person(), wish.key());
    }
}
