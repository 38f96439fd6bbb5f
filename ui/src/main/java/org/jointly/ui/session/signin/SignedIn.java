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
    private static final Duration EARLY = Duration.ofSeconds(30);

    private final String person;
    private final String idToken;
    private Tokens tokens;

    SignedIn(String person, String idToken, Tokens tokens) {
        this.person = person;
        this.idToken = idToken;
        this.tokens = tokens;
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
        return person;
    }

    String idToken() {
        return idToken;
    }

    public synchronized String accessToken() {
        return tokens.access();
    }

    /** One refresh at a time: refresh tokens rotate, and using one twice ends the session. */
    synchronized void stayFresh(IdentityProvider provider) throws IdentityProvider.Away, IdentityProvider.Ended {
        if (Instant.now().plus(EARLY).isAfter(tokens.accessUntil())) {
            tokens = provider.refresh(tokens);
        }
    }
}
