package org.jointly.ui.session.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Objects;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonSessionsTest {
    private final PersonSessions sessions = new PersonSessions();
    private final Server server = new Server(0);

    @BeforeEach
    void start() throws Exception {
        var context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.addEventListener(sessions);
        context.addServlet(new ServletHolder(new Door()), "/*");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void whoSignsInOnceTooOftenEndsTheirOldestSessionAndNobodyElses() throws Exception {
        var clara = browser();
        ask(clara, "/sign-in/clara");
        var browsers = new ArrayList<HttpClient>();
        for (var i = 0; i < 11; i++) {
            browsers.add(browser());
            ask(browsers.getLast(), "/sign-in/boris");
        }
        assertThat(ask(browsers.getFirst(), "/")).isEqualTo("nobody");
        for (var browser : browsers.subList(1, browsers.size())) {
            assertThat(ask(browser, "/")).isEqualTo("boris");
        }
        assertThat(ask(clara, "/")).isEqualTo("clara");
    }

    @Test
    void aSessionThatEndedMakesRoom() throws Exception {
        var first = browser();
        ask(first, "/sign-in/boris");
        for (var i = 0; i < 30; i++) {
            var other = browser();
            ask(other, "/sign-in/boris");
            ask(other, "/sign-out");
        }
        assertThat(ask(first, "/")).isEqualTo("boris");
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private String ask(HttpClient browser, String path) throws Exception {
        return browser.send(
                        HttpRequest.newBuilder(
                                        URI.create(server.getURI().resolve(path).toString()))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    /** Signs in whom the path names, without asking. */
    private final class Door extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var path = request.getRequestURI();
            if (path.startsWith("/sign-in/")) {
                var person = path.substring("/sign-in/".length());
                var session = request.getSession(true);
                session.setAttribute("person", person);
                sessions.add(person, session);
            } else if (path.equals("/sign-out")) {
                Objects.requireNonNull(request.getSession(false)).invalidate();
            }
            var session = request.getSession(false);
            response.getWriter().print(session == null ? "nobody" : String.valueOf(session.getAttribute("person")));
        }
    }
}
