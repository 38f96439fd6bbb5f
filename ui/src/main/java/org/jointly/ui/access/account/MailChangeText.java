package org.jointly.ui.access.account;

import static org.jointly.ui.session.plain.PlainHtml.button;
import static org.jointly.ui.session.plain.PlainHtml.paragraph;

import org.jointly.api.access.account.MailChangeView;
import org.jointly.ui.session.plain.PlainHtml;

/** The pages behind the links that confirm or stop the change of a mail address, as HTML that needs no script. */
record MailChangeText(PlainHtml html) {
    String link(MailChangeView view, String token) {
        return switch (view.state()) {
            case OPEN -> open(view, token);
            case WAITING ->
                html.page(
                        html.say("mail-change.thanks"),
                        paragraph(html.say(view.old() ? "mail-change.wait-for-new" : "mail-change.wait-for-old"))
                                + (view.old() ? stopping(token) : ""));
            case CONFIRMED ->
                html.page(
                        html.say("mail-change.done"),
                        paragraph(html.say("mail-change.done-text", String.valueOf(view.mail()))));
            case STOPPED -> html.page(html.say("mail-change.stopped"), paragraph(html.say("mail-change.stopped-text")));
            case UNKNOWN -> unknown();
        };
    }

    private String open(MailChangeView view, String token) {
        var mail = String.valueOf(view.mail());
        return html.page(
                html.say("mail-change.confirm-title"),
                paragraph(html.say(view.old() ? "mail-change.confirm-old" : "mail-change.confirm-new", mail))
                        + button("/mail-change/" + token, html.say("mail-change.confirm"))
                        + (view.old() ? stopping(token) : ""));
    }

    private String stopping(String token) {
        return paragraph(html.say("mail-change.not-me"))
                + button("/mail-change/" + token + "/stop", html.say("mail-change.stop"));
    }

    String unknown() {
        return html.page(html.say("mail-change.unknown"), paragraph(html.say("mail-change.unknown-text")));
    }

    String tooOften() {
        return html.page(html.say("mail-change.too-often"), paragraph(html.say("mail-change.too-often-text")));
    }

    String away() {
        return html.page(html.say("away.title"), paragraph(html.say("mail-change.away")));
    }
}
