package org.jointly.ui.access.account;

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
import java.util.regex.Pattern;
import org.jointly.api.access.account.MailChangeApi;
import org.jointly.api.access.account.MailChangeState;
import org.jointly.api.access.account.MailChangeToken;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.plain.PlainHtml;
import org.jointly.ui.web.PublicPage;

/**
 * Where the links lead that are mailed to the old and the new address. Plain HTML without a sign-in, script or cookie. Opening one
 * changes nothing; the forms on its page do.
 */
@Singleton
class MailChangePage extends HttpFilter implements PublicPage {
    private static final Pattern LINK = Pattern.compile("/mail-change/([A-Za-z0-9_-]{20,100})(/stop)?");

    private final transient MailChangeApi changes;

    MailChangePage(MailChangeApi changes) {
        this.changes = changes;
    }

    @Override
    public String path() {
        return "/mail-change/*";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var text = new MailChangeText(new PlainHtml(MessageFiles.closest(request.getLocale())));
        try {
            answer(request, response, text);
        } catch (BackendAway away) {
            write(request, response, 503, text.away());
        } catch (Refusal refusal) {
            var status = refusal.problem().status();
            if (status == 429) {
                response.setHeader("Retry-After", "60");
            }
            write(request, response, status, status == 429 ? text.tooOften() : text.unknown());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, MailChangeText text)
            throws IOException {
        var link = LINK.matcher(request.getRequestURI());
        if (!link.matches()) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var token = new MailChangeToken(link.group(1));
        var stops = link.group(2) != null;
        if (looks(request) && !stops) {
            var view = changes.look(token);
            write(
                    request,
                    response,
                    view.state() == MailChangeState.UNKNOWN ? 404 : 200,
                    text.link(view, link.group(1)));
        } else if ("POST".equals(request.getMethod())) {
            var view = stops ? changes.stop(token) : changes.confirm(token);
            write(request, response, 200, text.link(view, link.group(1)));
        } else {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
