package org.jointly.ui.session.signin;

import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The person behind a web session, and the tokens that speak for them. */
public final class SignedIn {
    private static final String NAME = SignedIn.class.getName();
    private static final String LINK = "link ";
    private static final Duration EARLY = Duration.ofSeconds(30);

    private final KeycloakSession origin;
    private final String idToken;
    private Tokens tokens;

    SignedIn(KeycloakSession origin, String idToken, Tokens tokens) {
        this.origin = origin;
        this.idToken = idToken;
        this.tokens = tokens;
    }

    /** Somebody who came by the link of a mail: it speaks for them as long as the backend takes it. */
    static SignedIn byLink(String guest, String token) {
        return new SignedIn(new KeycloakSession(LINK + guest, null), "", new Tokens(token, Instant.MAX, null));
    }

    /** Whether they have no account here, and see one page. */
    public boolean isByLink() {
        return origin.person().startsWith(LINK);
    }

    /** What speaks for the person, and until when. */
    record Tokens(
            String access, Instant accessUntil, @Nullable RefreshToken refresh) {}

    static @Nullable SignedIn of(@Nullable HttpSession session) {
        return session == null ? null : (SignedIn) session.getAttribute(NAME);
    }

    public static @Nullable SignedIn current() {
        var session = VaadinSession.getCurrent();
        return session == null || session.getSession() == null
                ? null
                : (SignedIn) session.getSession().getAttribute(NAME);
    }

    void keepIn(HttpSession session) {
        session.setAttribute(NAME, this);
    }

    String person() {
        return origin.person();
    }

    KeycloakSession origin() {
        return origin;
    }

    String idToken() {
        return idToken;
    }

    public synchronized String accessToken() {
        return tokens.access();
    }

    /**
     * One refresh at a time: refresh tokens rotate, and using one twice ends the session. A token that still holds needs none
     * while Keycloak is away.
     */
    synchronized void stayFresh(IdentityProvider provider) throws IdentityProvider.Away, IdentityProvider.Ended {
        var now = Instant.now();
        if (now.plus(EARLY).isAfter(tokens.accessUntil())) {
            try {
                tokens = provider.refresh(tokens);
            } catch (IdentityProvider.Away away) {
                if (now.isAfter(tokens.accessUntil())) {
                    throw away;
                }
            }
        }
    }
}
