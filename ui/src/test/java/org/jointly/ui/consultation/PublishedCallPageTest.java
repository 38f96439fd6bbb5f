package org.jointly.ui.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.PublishedCall;
import org.jointly.api.consultation.PublishedCallApi;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishedCallPageTest {
    private final StringWriter written = new StringWriter();
    private int status;

    @Test
    void whatIsNotPublishedIsNotThereForAnybody() throws Exception {
        ask("GET", "/published-consultations/" + Cast.id("call"), BackendRefusals.notThere());

        assertThat(status).isEqualTo(404);
        assertThat(written.toString()).contains("There is nothing published here.");
    }

    @Test
    void anAddressThatNamesNothingIsNotThereEither() throws Exception {
        ask("GET", "/published-consultations/../me", BackendRefusals.notThere());

        assertThat(status).isEqualTo(404);
    }

    @Test
    void whileTheBackendIsAwayItSaysSo() throws Exception {
        ask("GET", "/published-consultations/" + Cast.id("call"), new BackendAway("gone"));

        assertThat(status).isEqualTo(503);
    }

    @Test
    void nobodyPostsAnythingThere() throws Exception {
        ask("POST", "/published-consultations/" + Cast.id("call"), BackendRefusals.notThere());

        assertThat(status).isEqualTo(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private void ask(String method, String address, RuntimeException answer) throws Exception {
        new PublishedCallPage(new Nothing(answer))
                .doFilter(request(method, address), response(), (request, response) -> {
                    throw new AssertionError("is its own");
                });
    }

    private static HttpServletRequest request(String method, String address) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                PublishedCallPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> address;
                    case "getLocale" -> Locale.ENGLISH;
                    default -> null;
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                PublishedCallPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> {
                    if (called.getName().equals("setStatus") || called.getName().equals("sendError")) {
                        status = (Integer) arguments[0];
                    }
                    return called.getName().equals("getWriter") ? new PrintWriter(written) : null;
                });
    }

    private record Nothing(RuntimeException answer) implements PublishedCallApi {
        @Override
        public PublishedCall published(UUID call) {
            throw answer;
        }

        @Override
        public Page<MatrixRow> publishedRows(UUID call, @Nullable String after) {
            throw answer;
        }
    }
}
