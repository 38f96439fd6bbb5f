package org.jointly.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** The word that marks this response's own inline scripts. */
final class Nonce {
    private static final String NAME = Nonce.class.getName();
    private static final SecureRandom random = new SecureRandom();

    private Nonce() {}

    static String of(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof String known) {
            return known;
        }
        var bytes = new byte[18];
        random.nextBytes(bytes);
        var fresh = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NAME, fresh);
        return fresh;
    }
}
