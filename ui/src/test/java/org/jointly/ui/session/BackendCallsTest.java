package org.jointly.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.serde.ObjectMapper;
import org.jointly.ui.component.Problems;
import org.junit.jupiter.api.Test;

class BackendCallsTest {
    private final BackendCalls calls = new BackendCalls(ObjectMapper.getDefault());

    @Test
    void tooManyAtOnceSaysInWordsWhenToTryAgain() {
        var answer = HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "7");
        assertThatThrownBy(() -> calls.understand(new HttpClientResponseException("too many", answer)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.is(429)).isTrue();
                    assertThat(Problems.text(refusal.problem())).contains("try again in 7 seconds", "text is kept");
                });
    }
}
