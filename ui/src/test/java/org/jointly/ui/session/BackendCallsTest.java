package org.jointly.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.serde.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jointly.ui.component.Problems;
import org.junit.jupiter.api.Test;

class BackendCallsTest {
    private final BackendCalls calls = new BackendCalls(ObjectMapper.getDefault());

    @Test
    void ofAStrangerTheBackendLearnsFromWhereTheyAskAndElsewhereNothing() throws ServletException, IOException {
        var asked = new ArrayList<String>();
        FilterChain page = (_, _) -> asked.addAll(forwarded());

        new Stranger().doFilter(from("[2001:db8:0:0:0:0:0:7]"), proxy(HttpServletResponse.class, ""), page);
        new Stranger().doFilter(from("192.0.2.9"), proxy(HttpServletResponse.class, ""), page);

        assertThat(asked).containsExactly("2001:db8:0:0:0:0:0:7", "192.0.2.9");
        assertThat(forwarded()).isEmpty();
    }

    private List<String> forwarded() {
        var request = HttpRequest.GET("/organisations/logos/x");
        calls.introduce(request);
        return request.getHeaders().getAll("X-Forwarded-For");
    }

    private static HttpServletRequest from(String address) {
        return proxy(HttpServletRequest.class, address);
    }

    private static <T> T proxy(Class<T> type, String said) {
        return type.cast(Proxy.newProxyInstance(
                BackendCallsTest.class.getClassLoader(),
                new Class<?>[] {type},
                (_, method, _) -> method.getReturnType() == Locale.class ? Locale.ENGLISH : said));
    }

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
