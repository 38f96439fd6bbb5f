package org.jointly.ui.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Puts the headers onto every answer that forbid browsers what this site never does: onto errors too, whose headers are
 * cleared on the way, and therefore at the last moment.
 */
class CommonHeaders extends Handler.Wrapper {
    private static final String NOTHING = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final boolean secure;

    /** @param secure whether browsers reach us by HTTPS and are to remember it */
    CommonHeaders(Handler next, boolean secure) {
        super(next);
        this.secure = secure;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        request.addHttpStreamWrapper(stream -> new HttpStream.Wrapper(stream) {
            @Override
            public void prepareResponse(HttpFields.Mutable headers) {
                super.prepareResponse(headers);
                putOn(headers);
            }
        });
        return super.handle(request, response, callback);
    }

    /** What is there already stays: pages say themselves what they may do. */
    void putOn(HttpFields.Mutable headers) {
        put(headers, "Content-Security-Policy", NOTHING);
        put(headers, "X-Content-Type-Options", "nosniff");
        put(headers, "Referrer-Policy", "same-origin");
        put(headers, "X-Frame-Options", "DENY");
        put(headers, "Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        put(headers, "Cross-Origin-Opener-Policy", "same-origin");
        put(headers, "Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            put(headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static void put(HttpFields.Mutable headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.put(name, value);
        }
    }
}
