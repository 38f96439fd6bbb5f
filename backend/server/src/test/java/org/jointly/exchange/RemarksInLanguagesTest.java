package org.jointly.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;

import io.micronaut.core.type.Argument;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointly.api.Page;
import org.jointly.api.exchange.Import;
import org.jointly.api.exchange.ImportedActivity;
import org.jointly.api.exchange.Note;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of an imported file is read by each in their own language. */
class RemarksInLanguagesTest {
    private static final String FAULTY = """
            <iati-activities version="2.03"><iati-activity xml:lang="klingon!">
            <iati-identifier>XX-%s</iati-identifier>
            <title><narrative>&lt;b&gt;Roads&lt;/b&gt;</narrative><narrative>Roads again</narrative></title>
            <description type="77">Outside of a narrative</description>
            <activity-status code="99"/>
            <activity-date type="2" iso-date="2024-02-01T10:00:00"/><activity-date type="3" iso-date="2023-02-01"/>
            <recipient-country code="QQ"/>
            <recipient-country code="SN" percentage="50"/>
            <location><point srsName="other"><pos>1 2</pos></point></location>
            <location><name><narrative>Nowhere</narrative></name><point><pos>91 0</pos></point></location>
            <sector code="15160" percentage="60"/><sector code="15170" percentage="x"/>
            <tag vocabulary="1"/>
            <policy-marker code="1"/><policy-marker code="2"/>
            <participating-org role="1"/>
            <transaction><transaction-type code="3"/><transaction-date iso-date="2024-02-30"/></transaction>
            <transaction><transaction-type code="3"/><transaction-date iso-date="2024-02-01"/>
              <value>ten</value></transaction>
            <transaction><transaction-type code="3"/><transaction-date iso-date="2024-02-01"/>
              <value>10</value></transaction>
            <document-link url="ftp://example.org"/><document-link url="http:www.example.org"/>
            <result type="1"/>
            </iati-activity></iati-activities>""";

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:the|this|there|its|not|no|is|are|taken|shown|kept|left|missing|unknown|longer)\\b",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Ce jour n’existe pas. L’élément transaction n’est pas repris.
            ar | لا يوجد يوم كهذا. لم يؤخذ العنصر transaction.
            """)
    void everyRemarkOfAReportIsInTheLanguageOfWhoeverReadsIt(String language, String refused) {
        var report = sent(language);
        var english = reasons(read("en", report, "").as(Import.class));
        var whole = reasons(read(language, report, "").as(Import.class));

        assertThat(english)
                .hasSizeGreaterThan(15)
                .allMatch(ENGLISH.asPredicate())
                .contains(
                        "There is no such day. The transaction is not taken.",
                        "The code in “code” is unknown; taken as “active”.");
        assertThat(whole)
                .hasSameSizeAs(english)
                .doesNotContainAnyElementsOf(english)
                .noneMatch(ENGLISH.asPredicate())
                .contains(refused);
        assertThat(reasons(report)).isEqualTo(whole);
        assertThat(reasons(first(language, report))).isNotEmpty().isSubsetOf(whole);
        assertThat(pages(language, report)).isEqualTo(whole);
    }

    @Test
    void twoColleaguesReadTheSameReportEachInTheirLanguage() {
        var report = sent("en");

        assertThat(reasons(report)).contains("The text holds HTML; taken as plain text.");
        assertThat(reasons(read(BORIS_COMMENTER_OF_IOM, "ru", report, "").as(Import.class)))
                .contains("В тексте есть HTML; взят как простой текст.")
                .noneMatch(ENGLISH.asPredicate());
    }

    private static Import sent(String language) {
        return AMINA_EDITOR_OF_IOM
                .send(
                        "POST",
                        "/exchange/imports",
                        FAULTY.formatted(UUID.randomUUID()),
                        Map.of("Content-Type", "application/xml", "Accept-Language", language))
                .as(Import.class);
    }

    private static Answer read(String language, Import report, String part) {
        return read(AMINA_EDITOR_OF_IOM, language, report, part);
    }

    private static Answer read(Visitor reader, String language, Import report, String part) {
        return reader.send("GET", "/exchange/imports/" + report.id() + part, null, Map.of("Accept-Language", language));
    }

    private static ImportedActivity first(String language, Import report) {
        return (ImportedActivity) read(language, report, "/activities")
                .as(Argument.of(Page.class, ImportedActivity.class))
                .items()
                .getFirst();
    }

    private static List<String> pages(String language, Import report) {
        var activity = report.activities().getFirst().id();
        Page<?> page =
                read(language, report, "/activities/" + activity + "/notes").as(Argument.of(Page.class, Note.class));
        return page.items().stream().map(note -> ((Note) note).reason()).toList();
    }

    /** The file holds one activity. */
    private static List<String> reasons(Import report) {
        return reasons(report.activities().getFirst());
    }

    private static List<String> reasons(ImportedActivity activity) {
        return activity.notes().stream().map(Note::reason).toList();
    }
}
