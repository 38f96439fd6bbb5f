package org.jointly.ui.session;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets only signed-in people in, and keeps their access token fresh. */
@Singleton
public class SignIn extends HttpFilter {
    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    private final transient IdentityProvider provider;

    SignIn(IdentityProvider provider) {
        this.provider = provider;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            switch (request.getRequestURI()) {
                case "/login/callback" -> comeBack(request, response);
                case "/login/out" -> PlainPage.SIGNED_OUT.write(request, response);
                case "/logout" -> leave(request, response);
                default -> enter(request, response, chain);
            }
        } catch (IdentityProvider.Away cause) {
            log.warn("Keycloak does not answer: {}", String.valueOf(cause.getCause()));
            PlainPage.SIGN_IN_AWAY.write(request, response);
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException, IdentityProvider.Away {
        if (Asked.of(request) == Asked.PUBLIC) {
            chain.doFilter(request, response);
            return;
        }
        var signedIn = SignedIn.of(request.getSession(false));
        if (signedIn != null && stillValid(signedIn, request)) {
            chain.doFilter(request, response);
        } else {
            turnAway(request, response);
        }
    }

    private boolean stillValid(SignedIn signedIn, HttpServletRequest request) throws IdentityProvider.Away {
        try {
            signedIn.stayFresh(provider);
        } catch (IdentityProvider.Ended ended) {
            log.info("A sign-in has ended: {}", ended.getMessage());
            request.getSession().invalidate();
            return false;
        } catch (IdentityProvider.Away away) {
            // a running page goes on: the backend decides about the old token
            if (Asked.of(request) == Asked.PAGE) {
                throw away;
            }
        }
        return true;
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response)
            throws IOException, IdentityProvider.Away {
        switch (Asked.of(request)) {
            case EXCHANGE -> {
                response.setContentType("application/json;charset=utf-8");
                // Vaadin's own words for "reload": the page then signs in again and comes back
                response.getWriter().write("{\"meta\":{\"sessionExpired\":true}}");
            }
            case BACKGROUND -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            default -> {
                var query = request.getQueryString();
                var target = request.getRequestURI() + (query == null ? "" : "?" + query);
                signIn(request, response, target);
            }
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, String target)
            throws IOException, IdentityProvider.Away {
        var pending = PendingSignIn.start(request.getSession(true), target);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(
                provider.authentication(pending, request.getLocale()).toString());
    }

    private void comeBack(HttpServletRequest request, HttpServletResponse response)
            throws IOException, IdentityProvider.Away {
        var pending = PendingSignIn.take(request.getSession(false), request.getParameter("state"));
        var code = request.getParameter("code");
        if (pending == null) {
            response.sendRedirect("/");
        } else if (code == null) {
            log.info("Keycloak refused a sign-in: {}", request.getParameter("error"));
            PlainPage.SIGN_IN_FAILED.write(request, response);
        } else {
            try {
                var signedIn = provider.exchange(new AuthorizationCode(code), pending);
                inNewSession(request, signedIn);
                response.sendRedirect(pending.target());
            } catch (IdentityProvider.Ended refused) {
                log.warn("A sign-in was not valid: {}", refused.getMessage());
                PlainPage.SIGN_IN_FAILED.write(request, response);
            }
        }
    }

    /** A session known before signing in must not become a signed-in one. */
    private static void inNewSession(HttpServletRequest request, SignedIn signedIn) {
        var before = request.getSession();
        var others = new LinkedHashMap<>(PendingSignIn.all(before));
        before.invalidate();
        var session = request.getSession(true);
        PendingSignIn.all(session).putAll(others);
        signedIn.keepIn(session);
    }

    private void leave(HttpServletRequest request, HttpServletResponse response)
            throws IOException, IdentityProvider.Away {
        var session = request.getSession(false);
        var signedIn = SignedIn.of(session);
        if (session != null) {
            session.invalidate();
        }
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(provider.logout(signedIn).toString());
    }
}
