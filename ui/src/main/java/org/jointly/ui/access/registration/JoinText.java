package org.jointly.ui.access.registration;

import static org.jointly.ui.session.plain.PlainHtml.button;
import static org.jointly.ui.session.plain.PlainHtml.escaped;
import static org.jointly.ui.session.plain.PlainHtml.paragraph;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointly.api.access.registration.JoinView;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.component.Geography;
import org.jointly.ui.session.plain.PlainHtml;

/** The pages by which an organisation asks to come in, as HTML that needs no script. */
record JoinText(PlainHtml html) {
    /** @param faults by the name of the field; without words where it was left empty */
    String form(JoinForm typed, Map<String, String> faults) {
        var alarm =
                faults.isEmpty() ? "" : "<p class=\"fault\" role=\"alert\">" + escaped(html.say("join.mend")) + "</p>";
        return html.page(
                html.say("join.title"),
                paragraph(html.say("join.text"))
                        + alarm
                        + """
            <section><form method="post" action="/join" novalidate>
            %s%s%s%s%s%s%s
            <p class="trap" aria-hidden="true"><label>Fax<input name="fax" tabindex="-1" autocomplete="off"></label></p>
            <p><button>%s</button></p></form></section>
            """.formatted(
                                field(new Line("name", "organization", 255), typed, faults),
                                kinds(typed, faults),
                                countries(typed, faults),
                                field(new Line("website", "url", 300), typed, faults),
                                field(new Line("asker", "name", 100), typed, faults),
                                field(new Line("mail", "email", 320), typed, faults) + help(html.say("join.mail-help")),
                                reason(typed, faults),
                                escaped(html.say("join.send"))));
    }

    String mailed(String mail) {
        return html.page(
                html.say("join.mailed"),
                paragraph(html.say("join.mailed-text", mail)) + paragraph(html.say("join.mailed-close")));
    }

    /** What the mailed link opens. */
    String link(JoinView view, String token) {
        return switch (view.state()) {
            case ASKED ->
                html.page(
                        html.say("join.prove"),
                        paragraph(html.say("join.prove-text", String.valueOf(view.name())))
                                + button("/join/" + token, html.say("join.confirm")));
            case UNKNOWN -> unknown();
            default -> confirmed(view);
        };
    }

    String confirmed(JoinView view) {
        return html.page(
                html.say("join.confirmed"), paragraph(html.say("join.confirmed-text", String.valueOf(view.name()))));
    }

    String unknown() {
        return html.page(
                html.say("join.unknown"),
                paragraph(html.say("join.unknown-text")) + PlainHtml.link("/join", html.say("join.again")));
    }

    String tooOften() {
        return html.page(html.say("join.too-often"), paragraph(html.say("join.too-often-text")));
    }

    String away() {
        return html.page(html.say("away.title"), paragraph(html.say("join.away")));
    }

    /**
     * A field of one line.
     *
     * @param kind what browsers fill in by themselves
     */
    private record Line(String name, String kind, int longest) {}

    private String field(Line line, JoinForm typed, Map<String, String> faults) {
        return "<label>%s<input name=\"%s\" autocomplete=\"%s\" maxlength=\"%d\" value=\"%s\"%s></label>%s"
                .formatted(
                        escaped(html.say("join." + line.name())),
                        line.name(),
                        line.kind(),
                        line.longest(),
                        escaped(typed.value(line.name())),
                        invalid(line.name(), faults),
                        fault(line.name(), faults));
    }

    private String kinds(JoinForm typed, Map<String, String> faults) {
        var options = Arrays.stream(OrganisationKind.values())
                .map(kind -> option(kind.toString(), html.say("organisationKind." + kind), typed.value("kind")))
                .collect(Collectors.joining());
        return select("kind", html.say("organisation.kind"), options, faults);
    }

    private String countries(JoinForm typed, Map<String, String> faults) {
        var options = Geography.countries(html.language()).stream()
                .map(code -> option(code, Geography.name(code, html.language()), typed.value("country")))
                .collect(Collectors.joining());
        return select("country", html.say("organisation.country"), options, faults);
    }

    private String select(String name, String label, String options, Map<String, String> faults) {
        return "<label>%s<select name=\"%s\"%s><option value=\"\"></option>%s</select></label>%s"
                .formatted(escaped(label), name, invalid(name, faults), options, fault(name, faults));
    }

    private static String option(String value, String words, String chosen) {
        return "<option value=\"%s\"%s>%s</option>"
                .formatted(escaped(value), value.equals(chosen) ? " selected" : "", escaped(words));
    }

    private String reason(JoinForm typed, Map<String, String> faults) {
        return "<label>%s<textarea name=\"reason\" maxlength=\"2000\"%s>%s</textarea></label>%s"
                .formatted(
                        escaped(html.say("join.reason")),
                        invalid("reason", faults),
                        escaped(typed.value("reason")),
                        fault("reason", faults));
    }

    private String fault(String name, Map<String, String> faults) {
        var fault = faults.get(name);
        if (fault == null) {
            return "";
        }
        var words = fault.isEmpty() ? html.say("field.missing") : wrong(name);
        return "<p class=\"fault\" id=\"fault-" + name + "\">" + escaped(words) + "</p>";
    }

    /** The backend says it in English; which field it is says enough. */
    private String wrong(String name) {
        return switch (name) {
            case "mail" -> html.say("join.wrong-mail");
            case "website" -> html.say("join.wrong-website");
            case "asker" -> html.say("join.wrong-asker");
            default -> html.say("join.wrong");
        };
    }

    private static String invalid(String name, Map<String, String> faults) {
        return faults.containsKey(name) ? " aria-invalid=\"true\" aria-describedby=\"fault-" + name + "\"" : "";
    }

    private static String help(String text) {
        return "<p class=\"help\">" + escaped(text) + "</p>";
    }
}
