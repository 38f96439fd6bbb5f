package org.jointly.ui.consultation;

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
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointly.api.consultation.PublishedCallApi;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.plain.PlainHtml;
import org.jointly.ui.web.PublicPage;

/** What was said in a call and what was done with it, for everybody, without a sign-in. */
@Singleton
class PublishedCallPage extends HttpFilter implements PublicPage {
    private static final Pattern ADDRESS =
            Pattern.compile("/published-consultations/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final int LONGEST = 500;

    private final transient PublishedCallApi published;

    PublishedCallPage(PublishedCallApi published) {
        this.published = published;
    }

    static String at(UUID call) {
        return "/published-consultations/" + call;
    }

    @Override
    public String path() {
        return "/published-consultations/*";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var html = new PlainHtml(MessageFiles.closest(request.getLocale()));
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!looks(request)) {
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!address.matches()) {
            write(request, response, 404, none(html));
        } else {
            show(request, response, html, UUID.fromString(address.group(1)));
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, PlainHtml html, UUID call)
            throws IOException {
        var after = request.getParameter("after");
        try {
            var rows = published.publishedRows(call, after == null || after.length() > LONGEST ? null : after);
            var page = new PublishedCallHtml(html, published.published(call));
            write(request, response, 200, page.with(rows, after != null));
        } catch (BackendAway away) {
            write(
                    request,
                    response,
                    503,
                    html.page(html.say("published-call.title"), PlainHtml.paragraph(html.say("published-call.away"))));
        } catch (Refusal refusal) {
            write(request, response, refusal.is(404) ? 404 : refusal.problem().status(), none(html));
        }
    }

    private static String none(PlainHtml html) {
        return html.page(html.say("published-call.title"), PlainHtml.paragraph(html.say("published-call.none")));
    }
}
