package org.jointly.ui.consultation.invited;

import static org.jointly.ui.session.plain.PlainAnswer.looks;
import static org.jointly.ui.session.plain.PlainAnswer.refuse;
import static org.jointly.ui.session.plain.PlainAnswer.write;

import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jointly.api.consultation.guest.GuestVisit;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.consultation.call.CallHours;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.plain.PlainHtml;
import org.jointly.ui.session.signin.LinkSessions;
import org.jointly.ui.session.signin.SignIn;
import org.jointly.ui.web.PublicPage;

/**
 * What the link in a mail to a guest opens: who asks, about what and until when, and a button that lets them in. Looking changes
 * nothing, so that a mail filter that follows the link opens no session.
 */
@Singleton
class LinkPage extends HttpFilter implements PublicPage {
    private static final Pattern ADDRESS = Pattern.compile(InvitedView.PATH + "/(jlg_[A-Za-z0-9_-]{20,150})");

    private final transient LinkClient links;
    private final transient LinkSessions sessions;

    LinkPage(LinkClient links, LinkSessions sessions) {
        this.links = links;
        this.sessions = sessions;
    }

    @Override
    public String path() {
        return InvitedView.PATH + "/*";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().equals(InvitedView.PATH)) {
            chain.doFilter(request, response);
            return;
        }
        var html = new PlainHtml(MessageFiles.closest(request.getLocale()));
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches()) {
            write(request, response, 404, over(html));
            return;
        }
        try {
            answer(request, response, address.group(1), html);
        } catch (BackendAway away) {
            write(request, response, 503, away(html));
        } catch (Refusal refusal) {
            write(request, response, refusal.is(401) ? 404 : refusal.problem().status(), over(html));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String token, PlainHtml html)
            throws IOException {
        if (looks(request)) {
            var visit = links.visit("Bearer " + token);
            write(request, response, 200, page(html(request, visit), visit, token, SignIn.knows(request)));
        } else if ("POST".equals(request.getMethod())) {
            var visit = links.visit("Bearer " + token);
            sessions.begin(request, response, visit.organisation().id(), token);
            response.sendRedirect(InvitedView.PATH);
        } else {
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** The browser's language if we have it; else the mail's. */
    private static PlainHtml html(HttpServletRequest request, GuestVisit visit) {
        var closest = MessageFiles.closest(request.getLocale());
        return new PlainHtml(
                closest.getLanguage().equals(request.getLocale().getLanguage())
                        ? closest
                        : Locale.of(visit.language()));
    }

    private static String page(PlainHtml html, GuestVisit visit, String token, boolean signedIn) {
        return html.page(
                html.say("guest.page-title"),
                PlainHtml.paragraph(html.say(
                                "guest.page-text",
                                visit.askedBy(),
                                visit.organisation().name(),
                                visit.callTitle(),
                                visit.programmeTitle()))
                        + PlainHtml.paragraph(html.say(
                                "guest.page-until", CallHours.last(visit.closesAt(), visit.zone(), html.language())))
                        + PlainHtml.paragraph(
                                html.say("guest.page-how", visit.organisation().name()))
                        + (signedIn ? PlainHtml.paragraph(html.say("guest.page-signed-in")) : "")
                        + PlainHtml.button(InvitedView.PATH + "/" + token, html.say("guest.page-open")));
    }

    private static String over(PlainHtml html) {
        return html.page(html.say("guest.over-title"), PlainHtml.paragraph(html.say("guest.over")));
    }

    private static String away(PlainHtml html) {
        return html.page(html.say("guest.page-title"), PlainHtml.paragraph(html.say("published-call.away")));
    }
}
