package org.jointly.ui.access;

import static org.jointly.ui.session.plain.PlainHtml.escaped;
import static org.jointly.ui.session.plain.PlainHtml.link;
import static org.jointly.ui.session.plain.PlainHtml.paragraph;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jointly.api.access.invitation.InvitationView;
import org.jointly.api.access.invitation.InvitationViewState;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.plain.PlainHtml;

/** The pages behind an invitation's link, as HTML that needs no script. */
record InvitationText(PlainHtml html, String token, InvitationView view) {
    static String away(PlainHtml html) {
        return html.page(html.say("away.title"), paragraph(html.say("invitation-page.away")));
    }

    /** Of an invitation that this browser does not know. */
    static String ready(PlainHtml html) {
        return html.page(
                html.say("invitation-page.ready"),
                paragraph(html.say("invitation-page.ready-text")) + link("/", html.say("invitation-page.go-in")));
    }

    /** It ended in the moment between looking and answering, or was asked too often. */
    static String refused(PlainHtml html, Refusal refusal) {
        var key = refusal.is(429) ? "invitation-page.too-often" : "invitation-page.unknown";
        return html.page(html.say("invitation-page.over"), paragraph(html.say(key)));
    }

    String page() {
        var name = Objects.requireNonNullElse(view.name(), "").strip();
        var space = name.lastIndexOf(' ');
        return asked("", space < 0 ? name : name.substring(0, space), space < 0 ? "" : name.substring(space + 1));
    }

    /** With what was typed, of which something cannot be a name. */
    String again(String first, String last) {
        return asked(
                "<p class=\"fault\" role=\"alert\">" + escaped(html.say("invitation-page.name-missing")) + "</p>",
                first,
                last);
    }

    private String asked(String fault, String first, String last) {
        if (view.state() != InvitationViewState.PENDING) {
            return over();
        }
        var facts = paragraph(html.say(
                        "invitation-page.asks",
                        Objects.requireNonNullElse(view.invitedBy(), organisation()),
                        organisation(),
                        roles()))
                + paragraph(html.say("invitation-page.what"));
        return html.page(
                html.say("invitation-page.title", organisation()), facts + known() + fresh(fault, first, last));
    }

    String mailed() {
        return html.page(
                html.say("invitation-page.mailed"),
                paragraph(html.say("invitation-page.mailed-text", mail()))
                        + paragraph(html.say("invitation-page.mailed-close")));
    }

    private String over() {
        var text = switch (view.state()) {
            case ACCEPTED -> html.say("invitation-page.accepted", organisation());
            case WITHDRAWN -> html.say("invitation-page.withdrawn", organisation());
            case EXPIRED -> html.say("invitation-page.expired", organisation());
            default -> html.say("invitation-page.unknown");
        };
        var on = view.state() == InvitationViewState.ACCEPTED ? link("/", html.say("invitation-page.go-in")) : "";
        return html.page(html.say("invitation-page.over"), paragraph(text) + on);
    }

    private String known() {
        return "<section><h2>" + escaped(html.say("invitation-page.known")) + "</h2>"
                + paragraph(html.say("invitation-page.known-text", mail()))
                + "<p><a class=\"button\" href=\"/invitation/" + token + "/accept\">"
                + escaped(html.say("invitation-page.sign-in")) + "</a></p></section>";
    }

    private String fresh(String fault, String first, String last) {
        return """
            <section><h2>%s</h2>%s%s
            <form method="post" action="/invitation/%s/account">
            %s%s
            <fieldset><legend>%s</legend>
            <label class="choice"><input type="radio" name="means" value="password" checked> %s</label>
            <label class="choice"><input type="radio" name="means" value="passkey"> %s</label></fieldset>
            <p><button>%s</button></p></form></section>
            """.formatted(
                        escaped(html.say("invitation-page.fresh")),
                        paragraph(html.say("invitation-page.fresh-text", mail())),
                        fault,
                        token,
                        field("first", "given-name", html.say("invitation-page.first"), first),
                        field("last", "family-name", html.say("invitation-page.last"), last),
                        escaped(html.say("invitation-page.means")),
                        escaped(html.say("invitation-page.password")),
                        escaped(html.say("invitation-page.passkey")),
                        escaped(html.say("invitation-page.create")));
    }

    private static String field(String name, String kind, String label, String value) {
        return "<label>%s<input name=\"%s\" autocomplete=\"%s\" maxlength=\"100\" required value=\"%s\"></label>"
                .formatted(escaped(label), name, kind, escaped(value));
    }

    private String roles() {
        return view.roles().stream()
                .sorted()
                .map(role -> html.say("role." + role))
                .collect(Collectors.joining(", "));
    }

    private String organisation() {
        var organisation = view.organisation();
        return organisation == null ? "Jointly" : organisation.name();
    }

    private String mail() {
        return Objects.requireNonNullElse(view.mail(), "");
    }
}
