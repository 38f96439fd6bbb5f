package org.jointly.ui.session.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How plain pages are asked for and sent: nothing is kept of them, and no link on them says where it was followed. */
public final class PlainAnswer {
    private PlainAnswer() {}

    /** Whether the request only reads. */
    public static boolean looks(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, int status, String page)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!"HEAD".equals(request.getMethod())) {
            response.getWriter().write(page);
        }
    }

    /** What a stranger sends besides is not read, so the connection is of no further use. */
    public static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setHeader("Connection", "close");
        response.sendError(status);
    }
}
