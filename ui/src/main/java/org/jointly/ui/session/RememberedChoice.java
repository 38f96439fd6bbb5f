package org.jointly.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The organisation last chosen: by this tab while the session lasts, by this browser after that. */
final class RememberedChoice {
    private static final String COOKIE = "jointly-organisation";

    private RememberedChoice() {}

    static Optional<UUID> read() {
        var window = window();
        var chosen = window == null ? null : tabs().get(window);
        return chosen == null ? fromCookie() : Optional.of(chosen);
    }

    static void write(UUID organisation) {
        var window = window();
        if (window != null) {
            tabs().put(window, organisation);
        }
        var response = VaadinResponse.getCurrent();
        if (response != null) {
            var cookie = new Cookie(COOKIE, organisation.toString());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            cookie.setSecure(VaadinRequest.getCurrent().isSecure());
            cookie.setMaxAge((int) Duration.ofDays(180).toSeconds());
            response.addCookie(cookie);
        }
    }

    private static Optional<UUID> fromCookie() {
        var request = VaadinRequest.getCurrent();
        if (request == null || request.getCookies() == null) {
            return Optional.empty();
        }
        for (var cookie : request.getCookies()) {
            if (COOKIE.equals(cookie.getName())) {
                return uuid(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static @Nullable String window() {
        var ui = UI.getCurrent();
        var details = ui == null ? null : ui.getInternals().getExtendedClientDetails();
        return details == null ? null : details.getWindowName();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, UUID> tabs() {
        var session = VaadinSession.getCurrent();
        var tabs = (Map<String, UUID>) session.getAttribute(COOKIE);
        if (tabs == null) {
            tabs = new ConcurrentHashMap<>();
            session.setAttribute(COOKIE, tabs);
        }
        return tabs;
    }
}
