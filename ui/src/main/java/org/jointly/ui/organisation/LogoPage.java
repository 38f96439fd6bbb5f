package org.jointly.ui.organisation;

import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.web.PublicPage;

/**
 * The pictures that organisations show themselves by. Each is named by the hash of its bytes, which nobody guesses and which never
 * shows another picture: so browsers may keep it.
 */
@Singleton
class LogoPage extends HttpFilter implements PublicPage {
    private static final Pattern ADDRESS = Pattern.compile("/logos/([0-9a-f]{64})");
    private static final long MOST_BYTES = 16L << 20;
    private final transient OrganisationApi organisations;
    private final transient KeptLogos kept = new KeptLogos(MOST_BYTES);

    LogoPage(OrganisationApi organisations) {
        this.organisations = organisations;
    }

    @Override
    public String path() {
        return "/logos/*";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches() || !"GET".equals(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var png = picture(address.group(1));
            response.setContentType("image/png");
            response.setHeader("Cache-Control", "private, max-age=604800, immutable");
            response.setContentLength(png.length);
            response.getOutputStream().write(png);
        } catch (Refusal | BackendAway none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private byte[] picture(String name) {
        var known = kept.get(name);
        if (known != null) {
            return known;
        }
        var read = Objects.requireNonNullElse(organisations.logo(name).body(), new byte[0]);
        kept.put(name, read);
        return read;
    }
}
