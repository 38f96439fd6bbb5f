package org.jointly.ui.session.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jointly.ui.settings.Settings;

/**
 * Lets in whoever opened the link of a mail, to the one page it is for. The browser keeps the link for some hours, sealed, so that
 * a session that ended, or another node, goes on where they were.
 */
@Singleton
public class LinkSessions {
    private static final Duration LASTS = Duration.ofHours(12);
    private static final String COOKIE = "JOINTLY-LINK";
    private static final String TOKEN = "token";

    private final List<GuestEntrance> entrances;
    private final PersonSessions sessions;
    private final CookieSeal seal;
    private final Settings settings;

    LinkSessions(List<GuestEntrance> entrances, PersonSessions sessions, CookieSeal seal, Settings settings) {
        this.entrances = entrances;
        this.sessions = sessions;
        this.seal = seal;
        this.settings = settings;
    }

    /** Whoever was signed in here before is so no more. */
    public void begin(HttpServletRequest request, HttpServletResponse response, UUID guest, String token) {
        sessions.settle(request, SignedIn.byLink(guest.toString(), token));
        var kept = new JWTClaimsSet.Builder()
                .subject(guest.toString())
                .claim(TOKEN, token)
                .expirationTime(Date.from(Instant.now().plus(LASTS)))
                .build();
        response.addCookie(cookie(seal.seal(kept), LASTS));
    }

    private boolean isPageOfGuests(String path) {
        return entrances.stream().anyMatch(entrance -> entrance.path().equals(path));
    }

    /** Goes on with what the browser kept, if it asks for the page of guests. */
    void resume(HttpServletRequest request) {
        if (!isPageOfGuests(request.getRequestURI()) || request.getCookies() == null) {
            return;
        }
        for (var cookie : request.getCookies()) {
            var kept = cookie.getName().equals(COOKIE) ? seal.open(cookie.getValue()) : null;
            if (kept != null && lasts(kept) && kept.getClaim(TOKEN) instanceof String token) {
                sessions.settle(request, SignedIn.byLink(kept.getSubject(), token));
                return;
            }
        }
    }

    void leave(HttpServletResponse response) {
        response.addCookie(cookie("", Duration.ZERO));
    }

    private static boolean lasts(JWTClaimsSet kept) {
        return kept.getExpirationTime() != null
                && kept.getExpirationTime().toInstant().isAfter(Instant.now());
    }

    private Cookie cookie(String value, Duration lasts) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) lasts.toSeconds());
        return cookie;
    }
}
