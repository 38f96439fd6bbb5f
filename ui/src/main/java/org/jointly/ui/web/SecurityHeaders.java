package org.jointly.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/** Tells the browser what Vaadin's pages may load and show. */
class SecurityHeaders extends HttpFilter {
    // Flow's client builds functions from text (unsafe-eval) and its components style themselves inline.
    private static final String POLICY = "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' %s %s; frame-src %s; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final String live;
    private final String liveOverHttp;
    private final String voices;

    /**
     * @param live the one other address a page may connect to, by WebSocket and, where none gets through, by HTTP
     * @param voices the one origin a page may show in a frame
     */
    SecurityHeaders(URI live, String voices) {
        this.live = live.toString();
        this.voices = voices;
        liveOverHttp = this.live.replaceFirst("^ws", "http");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var nonce = Nonce.of(request);
        response.setHeader("Content-Security-Policy", POLICY.formatted(nonce, live, liveOverHttp, voices));
        chain.doFilter(request, response);
    }
}
