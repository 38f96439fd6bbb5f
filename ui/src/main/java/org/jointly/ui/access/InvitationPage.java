package org.jointly.ui.access;

import static org.jointly.ui.session.plain.PlainAnswer.looks;
import static org.jointly.ui.session.plain.PlainAnswer.refuse;
import static org.jointly.ui.session.plain.PlainAnswer.write;

import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointly.api.access.invitation.InvitationToken;
import org.jointly.api.access.invitation.InvitationView;
import org.jointly.api.access.invitation.InvitationViewState;
import org.jointly.api.access.invitation.PersonInvitationApi;
import org.jointly.api.access.invitation.RequestAccount;
import org.jointly.api.access.invitation.SignInMeans;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.plain.PlainHtml;
import org.jointly.ui.session.plain.TypedFields;
import org.jointly.ui.settings.Settings;
import org.jointly.ui.web.PublicPage;

/**
 * What the link in an invitation's mail opens, without a sign-in: who asks, and the two ways on. Looking changes nothing, so
 * that a mail filter that follows the link uses nothing up; a form that is sent has the way to an account mailed to the
 * invited address.
 */
@Singleton
class InvitationPage extends HttpFilter implements PublicPage {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,100}");
    private static final Pattern ADDRESS = Pattern.compile("/invitation/(" + TOKEN + ")(/account)?");
    private static final String COOKIE = "JOINTLY-INVITATION";

    /** As long as the link lasts that Keycloak mails. */
    private static final Duration REMEMBERED = Duration.ofHours(12);

    /** Two names of a hundred letters, in whichever script, as a form writes them. */
    private static final int LONGEST_FORM = 4_096;

    private static final int LONGEST_NAME = 100;

    private final transient PersonInvitationApi invitations;
    private final transient Settings settings;

    InvitationPage(PersonInvitationApi invitations, Settings settings) {
        this.invitations = invitations;
        this.settings = settings;
    }

    @Override
    public String path() {
        return "/invitation/*";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().equals("/invitation")) {
            comeBack(request, response);
            return;
        }
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            answer(address, request, response);
        } catch (BackendAway away) {
            write(request, response, 503, InvitationText.away(html(request)));
        } catch (Refusal refusal) {
            write(request, response, refusal.problem().status(), InvitationText.refused(html(request), refusal));
        }
    }

    private void answer(Matcher address, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var token = address.group(1);
        var account = address.group(2) != null;
        if (!account && looks(request)) {
            show(request, response, token);
        } else if (account && "POST".equals(request.getMethod())) {
            account(request, response, token);
        } else if (account && "GET".equals(request.getMethod())) {
            // the page of the answer, loaded again
            response.sendRedirect("/invitation/" + token);
        } else {
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** From Keycloak, once the way to sign in is set up; the browser that asked for it knows which invitation it was. */
    private static void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        for (var cookie : cookies) {
            if (cookie.getName().equals(COOKIE)
                    && TOKEN.matcher(cookie.getValue()).matches()) {
                response.sendRedirect("/invitation/" + cookie.getValue() + "/accept");
                return;
            }
        }
        write(request, response, 200, InvitationText.ready(html(request)));
    }

    private Cookie remembered(String token) {
        var cookie = new Cookie(COOKIE, token);
        cookie.setPath("/invitation");
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        return cookie;
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String token) throws IOException {
        var view = invitations.look(new InvitationToken(token));
        var text = new InvitationText(html(request, view), token, view);
        var status = view.state() == InvitationViewState.PENDING
                ? 200
                : view.state() == InvitationViewState.UNKNOWN ? 404 : 410;
        write(request, response, status, text.page());
    }

    private void account(HttpServletRequest request, HttpServletResponse response, String token) throws IOException {
        var form = TypedFields.read(request, LONGEST_FORM);
        if (form == null) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var first = Objects.requireNonNullElse(form.get("first"), "").strip();
        var last = Objects.requireNonNullElse(form.get("last"), "").strip();
        var means = "passkey".equals(form.get("means")) ? SignInMeans.PASSKEY : SignInMeans.PASSWORD;
        var view = invitations.look(new InvitationToken(token));
        var text = new InvitationText(html(request, view), token, view);
        if (isTaken(new RequestAccount(token, first, last, means))) {
            response.addCookie(remembered(token));
            write(request, response, 202, text.mailed());
        } else {
            write(request, response, 422, text.again(first, last));
        }
    }

    /** False where a name is missing, or none in the backend's eyes. */
    private boolean isTaken(RequestAccount account) {
        if (account.firstName().isEmpty()
                || account.lastName().isEmpty()
                || account.firstName().length() > LONGEST_NAME
                || account.lastName().length() > LONGEST_NAME) {
            return false;
        }
        try {
            invitations.requestAccount(account);
            return true;
        } catch (Refusal refusal) {
            if (refusal.is(422)) {
                return false;
            }
            throw refusal;
        }
    }

    private static PlainHtml html(HttpServletRequest request) {
        return new PlainHtml(MessageFiles.closest(request.getLocale()));
    }

    /** The browser's if we have it; else the one the mail was written in. */
    private static PlainHtml html(HttpServletRequest request, InvitationView view) {
        var wanted = request.getLocale();
        var closest = MessageFiles.closest(wanted);
        return new PlainHtml(
                closest.getLanguage().equals(wanted.getLanguage()) || view.language() == null
                        ? closest
                        : Locale.of(view.language()));
    }
}
