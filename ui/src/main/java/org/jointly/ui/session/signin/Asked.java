package org.jointly.ui.session.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What a request is after, which decides how somebody without a sign-in is turned away. */
enum Asked {
    /** Files without content of anybody's. */
    PUBLIC,
    /** A page somebody opens. */
    PAGE,
    /** Vaadin's exchange of events. */
    EXCHANGE,
    /** Heartbeats, uploads and what else no person sees. */
    BACKGROUND;

    private static final Set<String> READING = Set.of("GET", "HEAD");

    static Asked of(HttpServletRequest request) {
        var path = request.getRequestURI();
        // From the query alone: the server takes nothing for a form, so that no body is read for this.
        var kind = request.getParameter("v-r");
        if (kind != null) {
            return "uidl".equals(kind) ? EXCHANGE : BACKGROUND;
        }
        if (path.startsWith("/VAADIN/dynamic/") || !reads(request)) {
            return BACKGROUND;
        }
        return isFile(path) ? PUBLIC : PAGE;
    }

    static boolean reads(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    private static boolean isFile(String path) {
        return path.startsWith("/VAADIN/")
                || path.startsWith("/aura/")
                || path.startsWith("/jointly/")
                || path.equals("/favicon.ico")
                || path.equals("/health");
    }
}
