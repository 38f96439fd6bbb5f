package org.jointly.ui.access.registration;

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
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jointly.api.access.registration.JoinRequestApi;
import org.jointly.api.access.registration.JoinRequestState;
import org.jointly.api.access.registration.JoinToken;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.plain.PlainHtml;
import org.jointly.ui.web.PublicPage;

/**
 * Where strangers ask for their organisation to come in, and where the mailed link leads that proves their address. Plain HTML
 * without a sign-in, script or cookie. Opening the link changes nothing; the form on its page does.
 */
@Singleton
class JoinPage extends HttpFilter implements PublicPage {
    private static final Pattern LINK = Pattern.compile("/join/([A-Za-z0-9_-]{20,100})");
    /** Two thousand letters of a reason in whichever script, as a form writes them, and the rest. */
    private static final int LONGEST_FORM = 32_768;

    private final transient JoinRequestApi requests;
    private final transient AskedOften often;

    JoinPage(JoinRequestApi requests, AskedOften often) {
        this.requests = requests;
        this.often = often;
    }

    @Override
    public String path() {
        return "/join/*";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var text = new JoinText(new PlainHtml(MessageFiles.closest(request.getLocale())));
        try {
            answer(request, response, text);
        } catch (BackendAway away) {
            write(request, response, 503, text.away());
        } catch (Refusal refusal) {
            refused(request, response, text, refusal);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, JoinText text) throws IOException {
        var address = request.getRequestURI();
        var link = LINK.matcher(address);
        var method = request.getMethod();
        var looks = looks(request);
        if (address.equals("/join") && looks) {
            write(request, response, 200, text.form(JoinForm.empty(), Map.of()));
        } else if (address.equals("/join") && "POST".equals(method)) {
            ask(request, response, text);
        } else if (link.matches() && looks) {
            var view = requests.look(new JoinToken(link.group(1)));
            write(
                    request,
                    response,
                    view.state() == JoinRequestState.UNKNOWN ? 404 : 200,
                    text.link(view, link.group(1)));
        } else if (link.matches() && "POST".equals(method)) {
            write(request, response, 200, text.confirmed(requests.confirm(new JoinToken(link.group(1)))));
        } else {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, JoinText text) throws IOException {
        var form = JoinForm.read(request, LONGEST_FORM);
        if (form == null) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (!often.mayAsk(request.getRemoteAddr())) {
            response.setHeader("Retry-After", "3600");
            write(request, response, 429, text.tooOften());
            return;
        }
        // What no person sees was filled in: a machine, which need not know.
        if (form.trapped()) {
            write(request, response, 202, text.mailed(form.mail()));
            return;
        }
        var missing = form.missing();
        if (!missing.isEmpty()) {
            write(request, response, 422, text.form(form, missing));
            return;
        }
        try {
            requests.ask(form.asked(text.html().language()));
            write(request, response, 202, text.mailed(form.mail()));
        } catch (Refusal refusal) {
            if (!refusal.is(422)) {
                throw refusal;
            }
            write(request, response, 422, text.form(form, faults(refusal)));
        }
    }

    private static Map<String, String> faults(Refusal refusal) {
        var faults = new HashMap<String, String>();
        refusal.problem().errors().forEach(error -> faults.put(error.pointer().replace("/", ""), error.detail()));
        return faults;
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, JoinText text, Refusal refusal)
            throws IOException {
        var status = refusal.problem().status();
        if (status == 429) {
            response.setHeader("Retry-After", "3600");
        }
        write(request, response, status, status == 429 ? text.tooOften() : text.unknown());
    }
}
