package org.jointly.platform.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;

/** How large a body may be, by what the head of a request says: whoever is not known sends little. */
enum BodyBounds {
    /** The API: a token in the head; it is looked at before more than the network's buffers is read. */
    API {
        @Override
        long most(HttpRequest request) {
            if (request.uri().startsWith(LIVE_SESSIONS)) {
                return LIVE_MESSAGES;
            }
            var authorization = request.headers().get(HttpHeaderNames.AUTHORIZATION);
            if (authorization == null || !authorization.startsWith("Bearer ")) {
                return LITTLE;
            }
            return isJson(request) ? JSON : LARGEST;
        }
    },

    /** Survivors: a letter may bring photos; its work is asked for by the first bytes. */
    VOICES {
        @Override
        long most(HttpRequest request) {
            if (!request.method().equals(HttpMethod.POST) && !request.method().equals(HttpMethod.PUT)) {
                return LITTLE;
            }
            var path = request.uri();
            return path.equals("/v/submissions")
                    ? LARGEST
                    : path.equals("/v/messages") || path.startsWith("/v/staff/") ? SEALED : LITTLE;
        }
    },

    MANAGEMENT {
        @Override
        long most(HttpRequest request) {
            return 0;
        }
    };

    private static final String LIVE_SESSIONS = "/documents/live/events/";

    /** Whose session is not admitted may send less: that is looked at where sessions are known. */
    private static final long LIVE_MESSAGES = (5 << 20) + 1024;

    private static final long LITTLE = 64 << 10;
    /** What is written in forms; a few bytes of it can name many thousand faults, each with its place. */
    private static final long JSON = 2 << 20;

    private static final long SEALED = 4 << 20;
    private static final long LARGEST = 32 << 20;

    abstract long most(HttpRequest request);

    private static boolean isJson(HttpRequest request) {
        var type = request.headers().get(HttpHeaderNames.CONTENT_TYPE);
        return type != null && (begins(type, "application/json") || begins(type, "application/scim+json"));
    }

    private static boolean begins(String type, String with) {
        return type.regionMatches(true, 0, with, 0, with.length());
    }
}
