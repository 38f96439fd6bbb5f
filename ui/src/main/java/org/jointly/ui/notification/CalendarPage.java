package org.jointly.ui.notification;

import static org.jointly.ui.session.plain.PlainAnswer.looks;
import static org.jointly.ui.session.plain.PlainAnswer.refuse;
import static org.jointly.ui.session.plain.PlainAnswer.write;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jointly.api.notification.CalendarApi;
import org.jointly.api.notification.ReadCalendar;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.plain.PlainHtml;
import org.jointly.ui.web.PublicPage;

/**
 * Where calendar programs read somebody's deadlines, by a secret address and without a sign-in. Every other address gets one and the
 * same answer, whatever is wrong with it.
 */
@Singleton
class CalendarPage extends HttpFilter implements PublicPage {
    private static final Pattern ADDRESS = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics");
    private static final int TOO_MANY = 429;

    private final transient CalendarApi calendar;

    CalendarPage(CalendarApi calendar) {
        this.calendar = calendar;
    }

    @Override
    public String path() {
        return "/calendar/*";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!looks(request)) {
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!address.matches()) {
            none(request, response, HttpServletResponse.SC_NOT_FOUND);
        } else {
            read(request, response, address.group(1));
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, String token) throws IOException {
        try {
            send(request, response, calendar.readCalendar(new ReadCalendar(token)));
        } catch (BackendAway away) {
            later(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (Refusal refusal) {
            if (refusal.is(TOO_MANY) || refusal.is(HttpServletResponse.SC_SERVICE_UNAVAILABLE)) {
                later(request, response, refusal.problem().status());
            } else {
                none(request, response, HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    /** A program that has it already, unchanged, is not sent it again. */
    private static void send(HttpServletRequest request, HttpServletResponse response, HttpResponse<byte[]> read)
            throws IOException {
        var tag = read.getHeaders().get("ETag");
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("ETag", tag);
        if (tag != null && tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var bytes = read.getBody().orElseGet(() -> new byte[0]);
        response.setContentType("text/calendar;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"jointly.ics\"");
        response.setContentLength(bytes.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }

    private static void later(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        response.setHeader("Retry-After", "60");
        say(request, response, status, "calendar.away");
    }

    private static void none(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        say(request, response, status, "calendar.unknown");
    }

    private static void say(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        var html = new PlainHtml(MessageFiles.closest(request.getLocale()));
        write(request, response, status, html.page(html.say("calendar.title"), PlainHtml.paragraph(html.say(key))));
    }
}
