package org.jointly.ui.session;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that has left for Keycloak and has not come back.
 *
 * @param target the page to come back to, path and query
 */
record PendingSignIn(State state, Nonce nonce, CodeVerifier verifier, String target) {
    private static final String NAME = PendingSignIn.class.getName();
    private static final int TABS = 12;

    static PendingSignIn start(HttpSession session, String target) {
        var pending = new PendingSignIn(new State(), new Nonce(), new CodeVerifier(), target);
        synchronized (session.getServletContext()) {
            var all = all(session);
            all.put(pending.state().getValue(), pending);
            if (all.size() > TABS) {
                all.remove(all.keySet().iterator().next());
            }
        }
        return pending;
    }

    static @Nullable PendingSignIn take(@Nullable HttpSession session, @Nullable String state) {
        if (session == null || state == null) {
            return null;
        }
        synchronized (session.getServletContext()) {
            return all(session).remove(state);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, PendingSignIn> all(HttpSession session) {
        var all = (Map<String, PendingSignIn>) session.getAttribute(NAME);
        if (all == null) {
            all = new LinkedHashMap<>();
            session.setAttribute(NAME, all);
        }
        return all;
    }
}
