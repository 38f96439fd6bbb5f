package org.jointly.ui.consultation;

import static org.jointly.ui.session.plain.PlainHtml.escaped;
import static org.jointly.ui.session.plain.PlainHtml.heading;
import static org.jointly.ui.session.plain.PlainHtml.paragraph;
import static org.jointly.ui.session.plain.PlainHtml.section;
import static org.jointly.ui.session.plain.PlainHtml.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.Page;
import org.jointly.api.consultation.CallFigures.OfKind;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.PublishedCall;
import org.jointly.api.consultation.RowAnswer;
import org.jointly.api.consultation.RowPlace;
import org.jointly.api.discussion.Disposition;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallHours;
import org.jointly.ui.consultation.call.ProgrammeFieldName;
import org.jointly.ui.session.plain.PlainHtml;
import org.jspecify.annotations.Nullable;

/** A published call as plain HTML: what was asked, what was done, the figures, and each comment beside its answer. */
record PublishedCallHtml(PlainHtml html, PublishedCall call) {
    /** @param further whether it is not the first page, which alone says what was asked and done */
    String with(Page<MatrixRow> rows, boolean further) {
        var content = new StringBuilder(
                paragraph(html.say("published-call.asked", call.organisationName())) + text(call.programmeTitle()));
        if (!further) {
            content.append(opening());
        }
        content.append(comments(rows, call.zone()));
        if (rows.next() != null) {
            content.append(PlainHtml.link(
                    PublishedCallPage.at(call.id()) + "?after="
                            + URLEncoder.encode(rows.next(), StandardCharsets.UTF_8),
                    html.say("published-call.next")));
        }
        if (further) {
            content.append(PlainHtml.link(PublishedCallPage.at(call.id()), html.say("published-call.first")));
        }
        return html.page(call.title(), content.toString());
    }

    private String opening() {
        return paragraph(html.say(
                        "published-call.when",
                        CallHours.moment(call.opensAt(), call.zone(), html.language()),
                        CallHours.last(call.closesAt(), call.zone(), html.language())))
                + paragraph(html.say("published-call.on", call.textTitle()))
                + (call.introduction() == null ? "" : text(call.introduction()))
                + section(heading(html.say("published-call.we-did")) + text(call.summary()))
                + section(heading(html.say("published-call.figures"))
                        + label("figures.by-kind")
                        + kinds()
                        + label("figures.by-outcome")
                        + outcomes())
                + questions();
    }

    private String kinds() {
        var most = call.figures().kinds().stream().mapToInt(OfKind::rows).max().orElse(0);
        return call.figures().kinds().stream()
                .map(kind -> PlainHtml.bar(
                        html.say(
                                "published-call.kind",
                                html.say(Words.key(kind.kind())),
                                kind.organisations(),
                                kind.rows()),
                        kind.rows(),
                        most))
                .collect(Collectors.joining());
    }

    private String outcomes() {
        var outcomes = call.figures().outcomes();
        var most = outcomes.values().stream().max(Integer::compare).orElse(0);
        return Stream.of(Disposition.values())
                .filter(outcomes::containsKey)
                .map(outcome -> outcome(outcome, outcomes, most))
                .collect(Collectors.joining());
    }

    private String outcome(Disposition outcome, Map<Disposition, Integer> outcomes, int most) {
        int count = outcomes.getOrDefault(outcome, 0);
        return PlainHtml.bar(html.say("published-call.outcome", html.say(Words.key(outcome)), count), count, most);
    }

    private String questions() {
        var figures = call.figures().questions();
        if (call.questions().isEmpty()) {
            return "";
        }
        var all = call.questions().stream()
                .map(question -> text(question.number() + ". " + question.text())
                        + figures.stream()
                                .filter(each -> each.question() == question.number())
                                .map(each -> paragraph(html.say(
                                        "published-call.stances", each.supports(), each.opposes(), each.noView())))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        return section(heading(html.say("published-call.questions")) + all);
    }

    /** By section, in the order of the text. */
    private String comments(Page<MatrixRow> rows, String zone) {
        var content = new StringBuilder();
        @Nullable String under = null;
        for (var row : rows.items()) {
            var place = place(row.place());
            if (!Objects.equals(place, under)) {
                content.append(heading(place));
                under = place;
            }
            content.append(comment(row, zone));
        }
        return section(rows.items().isEmpty() ? paragraph(html.say("published-call.no-comments")) : content.toString());
    }

    private String comment(MatrixRow row, String zone) {
        var who = row.organisationName() == null
                ? html.say(Words.key(row.kind()))
                : html.say("published-call.who", row.organisationName(), html.say(Words.key(row.kind())));
        var said = new StringBuilder(label("published-call.you-said")
                + paragraph(row.reference() + " · " + (row.late() ? html.say("row.who-late", who) : who)));
        if (row.place().quote() != null) {
            said.append(PlainHtml.quote(row.place().quote()));
        }
        if (row.stance() != null) {
            said.append(paragraph(html.say(Words.key(row.stance()))));
        }
        if (!row.text().isBlank()) {
            said.append(text(row.text()));
        }
        if (row.proposal() != null) {
            said.append(label("remark.proposes") + PlainHtml.quote(row.proposal()));
        }
        return PlainHtml.pair(
                said.toString(),
                label("published-call.we-did-short") + answer(row.answer()) + earlier(row.earlier(), zone));
    }

    private String answer(@Nullable RowAnswer answer) {
        if (answer == null) {
            return paragraph(html.say("row.not-answered"));
        }
        return paragraph(html.say(Words.key(answer.outcome())))
                + (answer.reason() == null ? "" : text(answer.reason()))
                + (answer.changedTo() == null ? "" : label("row.now") + PlainHtml.quote(answer.changedTo()));
    }

    /** What was answered before, with its day: a changed answer is a second one. */
    private String earlier(List<RowAnswer> answers, String zone) {
        return answers.isEmpty()
                ? ""
                : label("row.earlier")
                        + answers.stream()
                                .map(answer -> paragraph(html.say(
                                                "row.answered-by",
                                                answer.by(),
                                                CallHours.moment(answer.releasedAt(), zone, html.language())))
                                        + answer(answer))
                                .collect(Collectors.joining());
    }

    private String label(String key) {
        return "<p class=\"help\">" + escaped(html.say(key)) + "</p>";
    }

    private String place(RowPlace place) {
        if (place.question() != null) {
            return html.say("call.question", place.question());
        }
        if (place.passage() == null) {
            return html.say("call.whole");
        }
        if (place.field() != null) {
            return html.say(ProgrammeFieldName.key(place.field()));
        }
        return Objects.requireNonNullElseGet(place.section(), () -> html.say("call.before-sections"));
    }
}
