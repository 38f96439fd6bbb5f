package org.jointly.ui.session.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jointly.ui.component.MessageFiles;

/** Pages that need nothing but themselves: they show when nobody is signed in. */
enum PlainPage {
    SIGNED_OUT(200, "signed-out"),
    SIGN_IN_AWAY(503, "sign-in-away"),
    SIGN_IN_FAILED(400, "sign-in-failed");

    private static final String PAGE = """
        <!doctype html>
        <html lang="%s" dir="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">%s
        <title>%s · Jointly</title><link rel="icon" href="/jointly/icon.svg">
        <link rel="stylesheet" href="/jointly/plain.css">%s</head>
        <body><main><p class="name">Jointly</p><h1>%s</h1><p>%s</p><p><a href="%s">%s</a></p></main></body>
        </html>
        """;

    private final int status;
    private final String key;

    PlainPage(int status, String key) {
        this.status = status;
        this.key = key;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = MessageFiles.closest(request.getLocale());
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(page(locale, back(request)));
    }

    private String page(Locale locale, String back) {
        var title = MessageFiles.say(locale, "plain." + key + ".title");
        return PAGE.formatted(
                locale.toLanguageTag(),
                "ar".equals(locale.getLanguage()) ? "rtl" : "ltr",
                this == SIGN_IN_AWAY ? "<meta http-equiv=\"refresh\" content=\"5\">" : "",
                title,
                this == SIGNED_OUT ? "<script src=\"/jointly/signed-out.js\"></script>" : "",
                title,
                MessageFiles.say(locale, "plain." + key + ".text"),
                back,
                MessageFiles.say(locale, "plain." + key + ".action"));
    }

    private String back(HttpServletRequest request) {
        if (this != SIGN_IN_AWAY || !"GET".equals(request.getMethod())) {
            return "/";
        }
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return address.replace("&", "&amp;").replace("\"", "%22").replace("<", "%3C");
    }
}
