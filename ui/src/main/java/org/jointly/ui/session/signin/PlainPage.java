package org.jointly.ui.session.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jointly.ui.component.MessageFiles;
import org.jointly.ui.session.plain.PlainAnswer;
import org.jointly.ui.session.plain.PlainHtml;

/** Pages that need nothing but themselves: they show when nobody is signed in. */
enum PlainPage {
    SIGNED_OUT(200, "signed-out"),
    SIGN_IN_AWAY(503, "sign-in-away"),
    SIGN_IN_FAILED(400, "sign-in-failed"),
    LINK_LEFT(200, "link-left");

    private final int status;
    private final String key;

    PlainPage(int status, String key) {
        this.status = status;
        this.key = key;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var html = new PlainHtml(MessageFiles.closest(request.getLocale()));
        PlainAnswer.write(request, response, status, page(html, back(request)));
    }

    private String page(PlainHtml html, String back) {
        return html.page(
                html.say("plain." + key + ".title"),
                head(),
                PlainHtml.paragraph(html.say("plain." + key + ".text"))
                        + PlainHtml.link(back, html.say("plain." + key + ".action"))
                        // For who comes from an organisation that is not here.
                        + (this == SIGN_IN_AWAY ? "" : PlainHtml.link("/join", html.say("join.link"))));
    }

    private String head() {
        return switch (this) {
            case SIGNED_OUT, LINK_LEFT -> "<script src=\"/jointly/signed-out.js\"></script>";
            case SIGN_IN_AWAY -> "<meta http-equiv=\"refresh\" content=\"5\">";
            case SIGN_IN_FAILED -> "";
        };
    }

    private String back(HttpServletRequest request) {
        if (this != SIGN_IN_AWAY || !"GET".equals(request.getMethod())) {
            return "/";
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
