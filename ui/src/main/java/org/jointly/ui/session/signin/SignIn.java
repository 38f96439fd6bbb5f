package org.jointly.ui.session.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets only signed-in people in, and guests to their page, and keeps access tokens fresh. */
@Singleton
public class SignIn extends HttpFilter {
    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    /** More than anybody types: documents do not come this way. */
    private static final int LARGEST_EXCHANGE = 4 * 1024 * 1024;

    private final transient IdentityProvider provider;
    private final transient PendingSignIns pendings;
    private final transient PersonSessions sessions;
    private final transient LinkSessions links;
    private final transient AfterSignIn after;
    private final transient BackChannel backChannel;

    SignIn(
            IdentityProvider provider,
            PendingSignIns pendings,
            PersonSessions sessions,
            LinkSessions links,
            AfterSignIn after,
            BackChannel backChannel) {
        this.backChannel = backChannel;
        this.provider = provider;
        this.pendings = pendings;
        this.sessions = sessions;
        this.links = links;
        this.after = after;
    }

    /** Whether somebody has signed in to the request's session. */
    public static boolean knows(HttpServletRequest request) {
        return SignedIn.of(request.getSession(false)) != null;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!knows(request) && sendsMore(request)) {
            // Nothing a stranger sends is read, so the connection is of no further use.
            response.setHeader("Connection", "close");
        }
        if (Asked.of(request) != Asked.PUBLIC) {
            response.setHeader("Cache-Control", "no-store");
        }
        try {
            switch (request.getRequestURI()) {
                case "/login/callback" -> comeBack(request, response);
                case "/login/ended" -> backChannel.take(request, response);
                case "/login/out" -> PlainPage.SIGNED_OUT.write(request, response);
                case "/login/anew" -> signIn(request, response, Journey.named(request.getParameter("to")));
                case "/logout" -> leave(request, response);
                default -> {
                    var wanted = SignInDemand.at(request.getRequestURI());
                    if (wanted.isPresent()) {
                        send(request, response, Journey.named(request.getParameter("to")), wanted.get());
                    } else {
                        enter(request, response, chain);
                    }
                }
            }
        } catch (IdentityProvider.Away cause) {
            log.warn("Keycloak does not answer: {}", String.valueOf(cause.getCause()));
            PlainPage.SIGN_IN_AWAY.write(request, response);
        }
    }

    private static boolean sendsMore(HttpServletRequest request) {
        return !Asked.reads(request)
                || request.getContentLengthLong() > 0
                || request.getHeader("Transfer-Encoding") != null;
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException, IdentityProvider.Away {
        var asked = Asked.of(request);
        if (asked == Asked.PUBLIC) {
            chain.doFilter(request, response);
            return;
        }
        if (asked == Asked.PAGE && !knows(request)) {
            links.resume(request);
        }
        var signedIn = SignedIn.of(request.getSession(false));
        if (signedIn == null || !stillValid(signedIn, request)) {
            turnAway(request, response);
        } else if (asked == Asked.EXCHANGE && request.getContentLengthLong() > LARGEST_EXCHANGE) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
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
            default -> signIn(request, response, Journey.to(request));
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, Journey journey)
            throws IOException, IdentityProvider.Away {
        send(request, response, journey, SignInDemand.SIGN_IN);
    }

    /** Also who is about to do what needs more than a sign-in: they come back to where they were. */
    private void send(HttpServletRequest request, HttpServletResponse response, Journey journey, SignInDemand wanted)
            throws IOException, IdentityProvider.Away {
        var pending = pendings.begin(journey, response);
        response.sendRedirect(
                provider.authentication(pending, request.getLocale(), wanted).toString());
    }

    private void comeBack(HttpServletRequest request, HttpServletResponse response)
            throws IOException, IdentityProvider.Away {
        if (!Asked.reads(request)) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        var state = request.getParameter("state");
        var journey = pendings.journey(state);
        if (state == null || journey == null) {
            log.info("Somebody came back from Keycloak with a state that is not ours");
            lost(request, response, Journey.HOME.anew());
            return;
        }
        var code = request.getParameter("code");
        var pending = pendings.take(state, request, response);
        if (pending == null || code == null) {
            log.info("A sign-in is begun anew: {}", code == null ? "Keycloak refused it" : "its cookie is gone");
            lost(request, response, refused(request) ? journey.anew().anew() : journey);
            return;
        }
        try {
            var signedIn = provider.exchange(new AuthorizationCode(code), pending);
            switch (after.signedIn(signedIn.accessToken())) {
                case AFRESH -> signIn(request, response, journey);
                case WORTHLESS ->
                    response.sendRedirect(provider.logout(signedIn).toString());
                case GOOD -> {
                    sessions.settle(request, signedIn);
                    response.sendRedirect(journey.target());
                }
            }
        } catch (IdentityProvider.Ended notValid) {
            log.warn("A sign-in was not valid: {}", notValid.getMessage());
            lost(request, response, journey);
        }
    }

    /** The person themselves, or who administers them, said no; anything else may be gone at the next try. */
    private static boolean refused(HttpServletRequest request) {
        return "access_denied".equals(request.getParameter("error"));
    }

    /** By the back button, a second tab or a long pause: goes on as well as it can, and never round in circles. */
    private void lost(HttpServletRequest request, HttpServletResponse response, Journey journey)
            throws IOException, IdentityProvider.Away {
        if (knows(request)) {
            response.sendRedirect(journey.target());
        } else if (journey.mayBeginAnew()) {
            signIn(request, response, journey.anew());
        } else {
            PlainPage.SIGN_IN_FAILED.write(request, response);
        }
    }

    private void leave(HttpServletRequest request, HttpServletResponse response)
            throws IOException, IdentityProvider.Away {
        var session = request.getSession(false);
        var signedIn = SignedIn.of(session);
        if (session != null) {
            session.invalidate();
        }
        if (signedIn != null && signedIn.isByLink()) {
            links.leave(response);
            PlainPage.LINK_LEFT.write(request, response);
            return;
        }
        response.sendRedirect(provider.logout(signedIn).toString());
    }
}
