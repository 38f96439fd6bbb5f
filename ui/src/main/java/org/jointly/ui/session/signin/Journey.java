package org.jointly.ui.session.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody who is sent to sign in wants to go.
 *
 * @param target path and query on this site
 * @param again how often this was begun anew because something was lost on the way
 */
record Journey(String target, int again) {
    private static final int LONGEST = 600;

    static final Journey HOME = new Journey("/", 0);

    static Journey to(HttpServletRequest request) {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        return new Journey(cut(path, query == null ? "" : "?" + query), 0);
    }

    /** To a path on this site that somebody names; home if it is none. */
    static Journey named(@Nullable String path) {
        return path == null || path.startsWith("/login") ? HOME : new Journey(cut(path, ""), 0);
    }

    Journey anew() {
        return new Journey(target, again + 1);
    }

    boolean mayBeginAnew() {
        return again == 0;
    }

    private static String cut(String path, String query) {
        if (!staysHere(path) || path.length() > LONGEST) {
            return "/";
        }
        return path.length() + query.length() > LONGEST ? path : path + query;
    }

    /** Browsers take what begins with two slashes for another site. */
    private static boolean staysHere(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(sign -> sign > ' ' && sign < 0x7f && sign != '\\');
    }
}
