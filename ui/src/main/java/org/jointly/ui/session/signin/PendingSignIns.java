package org.jointly.ui.session.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;
import org.jointly.ui.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sign-ins that are under way in the browsers that began them, sealed, so that strangers cost no memory and every node
 * can go on with what another began: the secrets in a cookie that only the way back is shown, the journey in the state.
 */
@Singleton
class PendingSignIns {
    /** As long as Keycloak's page waits. */
    private static final Duration LASTS = Duration.ofMinutes(30);

    /** So many tabs of one browser sign in side by side; their cookies must fit into one request's headers. */
    private static final int TABS = 32;

    private static final String COOKIE = "JOINTLY-SIGN-IN-";

    private final CookieSeal seal;
    private final Settings settings;

    PendingSignIns(CookieSeal seal, Settings settings) {
        this.seal = seal;
        this.settings = settings;
    }

    PendingSignIn begin(Journey journey, HttpServletResponse response) {
        var id = new State(16).getValue();
        var state = seal.seal(new JWTClaimsSet.Builder()
                .jwtID(id)
                .claim("to", journey.target())
                .claim("again", journey.again())
                .build());
        var pending = new PendingSignIn(new State(state), new Nonce(), new CodeVerifier());
        var kept = seal.seal(new JWTClaimsSet.Builder()
                .jwtID(id)
                .claim("nonce", pending.nonce().getValue())
                .claim("verifier", pending.verifier().getValue())
                .expirationTime(Date.from(Instant.now().plus(LASTS)))
                .build());
        response.addCookie(cookie(name(id), kept, LASTS));
        return pending;
    }

    /** Where the state leads; null if it is not of our making. It never says that a sign-in is under way here. */
    @Nullable Journey journey(@Nullable String state) {
        var claims = seal.open(state);
        if (claims == null) {
            return null;
        }
        try {
            var target = claims.getStringClaim("to");
            return target == null ? null : new Journey(target, claims.getIntegerClaim("again"));
        } catch (ParseException foreign) {
            return null;
        }
    }

    /** The sign-in this browser began with this state; it is forgotten with this answer. */
    @Nullable PendingSignIn take(String state, HttpServletRequest request, HttpServletResponse response) {
        var claims = seal.open(state);
        if (claims == null || claims.getJWTID() == null) {
            return null;
        }
        var name = name(claims.getJWTID());
        var kept = cookies(request)
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> seal.open(cookie.getValue()))
                .filter(Objects::nonNull)
                .filter(found -> claims.getJWTID().equals(found.getJWTID()) && lasts(found))
                .findFirst()
                .orElse(null);
        if (kept == null) {
            return null;
        }
        response.addCookie(cookie(name, "", Duration.ZERO));
        return new PendingSignIn(
                new State(state),
                new Nonce(String.valueOf(kept.getClaim("nonce"))),
                new CodeVerifier(String.valueOf(kept.getClaim("verifier"))));
    }

    private static boolean lasts(JWTClaimsSet claims) {
        return claims.getExpirationTime() != null
                && claims.getExpirationTime().toInstant().isAfter(Instant.now());
    }

    private static String name(String id) {
        return COOKIE + Math.floorMod(id.hashCode(), TABS);
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return request.getCookies() == null ? Stream.empty() : Stream.of(request.getCookies());
    }

    private Cookie cookie(String name, String value, Duration lasts) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/login/callback");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) lasts.toSeconds());
        return cookie;
    }
}
