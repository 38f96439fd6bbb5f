package org.jointly.ui.notification;

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
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointly.api.notification.MailApi;
import org.jointly.api.notification.StoppedMail;
import org.jointly.api.notification.Unsubscription;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.plain.PlainHtml;
import org.jointly.ui.web.PublicPage;

/**
 * Where the link of a letter stops letters of its kinds, without a sign-in. Looking changes nothing, so that a mail filter that
 * follows the link stops nothing; what is posted does, by its button or by a mail program itself (RFC 8058).
 */
@Singleton
class UnsubscribePage extends HttpFilter implements PublicPage {
    private static final Pattern ADDRESS = Pattern.compile("/unsubscribe/([A-Za-z0-9_-]{20,100})");

    private final transient MailApi mail;

    UnsubscribePage(MailApi mail) {
        this.mail = mail;
    }

    @Override
    public String path() {
        return "/unsubscribe/*";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches()) {
            chain.doFilter(request, response);
            return;
        }
        var asked = new Unsubscription(address.group(1));
        try {
            if (looks(request)) {
                var letter = mail.look(asked);
                write(request, response, 200, asking(html(request, letter), asked, letter));
            } else if ("POST".equals(request.getMethod())) {
                var stopped = mail.unsubscribe(asked);
                write(request, response, 200, done(html(request, stopped), stopped));
            } else {
                refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        } catch (BackendAway away) {
            var html = html(request);
            write(
                    request,
                    response,
                    503,
                    html.page(html.say("stop.title"), PlainHtml.paragraph(html.say("stop.away"))));
        } catch (Refusal refusal) {
            var html = html(request);
            write(
                    request,
                    response,
                    refusal.problem().status(),
                    html.page(html.say("stop.title"), PlainHtml.paragraph(html.say("stop.unknown"))));
        }
    }

    private static String asking(PlainHtml html, Unsubscription asked, StoppedMail letter) {
        return html.page(
                html.say("stop.title"),
                PlainHtml.paragraph(html.say("stop.ask", kinds(html, letter.kinds())))
                        + PlainHtml.button("/unsubscribe/" + asked.token(), html.say("stop.do"))
                        + PlainHtml.link("/me#mail", html.say("stop.choose")));
    }

    private static String done(PlainHtml html, StoppedMail letter) {
        return html.page(
                html.say("stop.done"),
                PlainHtml.paragraph(html.say("stop.done-text", kinds(html, letter.kinds())))
                        + PlainHtml.link("/me#mail", html.say("stop.choose")));
    }

    private static String kinds(PlainHtml html, List<String> kinds) {
        return kinds.stream().map(kind -> html.say("notice-kind." + kind)).collect(Collectors.joining(", "));
    }

    private static PlainHtml html(HttpServletRequest request) {
        return new PlainHtml(MessageFiles.closest(request.getLocale()));
    }

    /** The browser's language if we have it; else the one the letter was written in. */
    private static PlainHtml html(HttpServletRequest request, StoppedMail letter) {
        var closest = MessageFiles.closest(request.getLocale());
        return new PlainHtml(
                closest.getLanguage().equals(request.getLocale().getLanguage())
                        ? closest
                        : Locale.of(letter.language()));
    }
}
