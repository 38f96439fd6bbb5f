package org.jointly.ui.session.signin;

import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Keycloak says that a session has ended: by sign-out elsewhere, by its person, or by an administrator. Anybody can send
 * something here, so little is read, few at a time, and only what Keycloak signed for us ends anything.
 */
@Singleton
class BackChannel {
    private static final Logger log = LoggerFactory.getLogger(BackChannel.class);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FIELD = "logout_token=";
    private static final int LARGEST = 16 * 1024;
    private static final int AT_ONCE = 16;

    private final IdentityProvider provider;
    private final PersonSessions sessions;
    private final OtherNodes others;
    private final Semaphore reading = new Semaphore(AT_ONCE);

    BackChannel(IdentityProvider provider, PersonSessions sessions, OtherNodes others) {
        this.provider = provider;
        this.sessions = sessions;
        this.others = others;
    }

    void take(HttpServletRequest request, HttpServletResponse response) throws IOException, IdentityProvider.Away {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (request.getContentLengthLong() < 0 || !isForm(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getContentLengthLong() > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!reading.tryAcquire()) {
            response.setHeader("Retry-After", "1");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            try {
                response.setStatus(ends(request) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
            } finally {
                reading.release();
            }
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith(FORM);
    }

    private boolean ends(HttpServletRequest request) throws IOException, IdentityProvider.Away {
        var body = new String(request.getInputStream().readNBytes(LARGEST), StandardCharsets.US_ASCII);
        if (!body.startsWith(FIELD)) {
            return false;
        }
        try {
            sessions.end(provider.ended(URLDecoder.decode(body.substring(FIELD.length()), StandardCharsets.US_ASCII)));
            if (request.getHeader(OtherNodes.HANDED_ON) == null) {
                others.tell(request.getRequestURI(), body);
            }
            return true;
        } catch (IdentityProvider.Ended | IllegalArgumentException notKeycloaks) {
            log.info("What is not Keycloak's word wanted to end a session: {}", notKeycloaks.getMessage());
            return false;
        }
    }
}
