package org.jointly.consultation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jointly.api.MessagePatterns;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.discussion.Disposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report of comments that Amina sends to the board. */
class MatrixDocxTest {
    static Stream<Locale> languages() {
        return MessagePatterns.LANGUAGES.stream();
    }

    @Test
    void itSaysWhatWasAskedAndBySectionWhatWasSaidAndWhatBecameOfIt() throws IOException {
        try (var file = open(Locale.ENGLISH)) {
            assertThat(file.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly(
                            "Rivers without borders",
                            "Strategy for rivers",
                            "Asked by: Agency of Waters",
                            "Text: Draft strategy",
                            "SHA-256 of the text: " + SheetExamples.HASH,
                            "Deadline: 30 October 2026, 23:59:59 (Europe/Vienna)",
                            "1. Floods",
                            "The whole text",
                            "Question 3");
            assertThat(cells(file, 0, 0))
                    .containsExactly(
                            "No.",
                            "Organisation",
                            "Words commented on",
                            "Comment",
                            "Proposed words",
                            "Disposition",
                            "Reason",
                            "Changed to");
            assertThat(cells(file, 0, 1))
                    .containsExactly(
                            "1",
                            "Friends of Rivers\nCivil society",
                            "The river shall be free",
                            "Say it more softly\nStance: Supports",
                            "Might",
                            "Partly accepted\nNature: Substantive",
                            "The law says otherwise\nReaction to the answer: Objects: Not what we asked for",
                            "The river is free");
            assertThat(cells(file, 1, 1)).startsWith("2\nLate", "Government").contains("Rejected", "No");
            assertThat(cells(file, 2, 1)).contains("Undecided");
        }
    }

    @Test
    void itIsReadAcrossWithTheHeadOnEveryPage() throws IOException {
        try (var file = open(Locale.ENGLISH)) {
            var page = file.getDocument().getBody().getSectPr().getPgSz();

            assertThat(page.xmlText()).contains("landscape");
            assertThat(file.getTables())
                    .hasSize(3)
                    .allMatch(table -> table.getRow(0).isRepeatHeader());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingInternalAndNobodysNameIsInIt(Locale language) throws IOException {
        var all = SheetExamples.unpacked(MatrixDocx.of(SheetExamples.call(language), SheetExamples.three()));

        assertThat(all)
                .contains("Say it more softly", "<Application>Jointly</Application>")
                .doesNotContain("Ask the lawyers", "Law<", "Amina", "Okafor", "Boris", "Mari\u0107")
                .doesNotContain("creator", "lastModifiedBy", "Company", "Apache")
                .doesNotContain(SheetExamples.AMINA.person().toString());
    }

    @Test
    void anArabicReportRunsFromTheRight() throws IOException {
        var words = SheetWords.in(Locale.of("ar"));
        try (var file = open(Locale.of("ar"))) {
            var xml = file.getDocument().xmlText();

            assertThat(xml).contains("<w:bidiVisual/>", "<w:bidi/>", "<w:rtl/>");
            assertThat(file.getTables().getFirst().getRow(0).getCell(3).getText())
                    .isEqualTo(words.heading(MatrixColumn.COMMENT));
            var comment = file.getTables()
                    .getFirst()
                    .getRow(1)
                    .getCell(3)
                    .getParagraphs()
                    .getFirst();
            assertThat(comment.getText()).isEqualTo("Say it more softly");
            assertThat(comment.getCTP().xmlText()).doesNotContain("<w:bidi/>");
        }
        try (var file = open(Locale.ENGLISH)) {
            assertThat(file.getDocument().xmlText()).doesNotContain("bidiVisual", "<w:rtl/>");
        }
    }

    @Test
    void linesAndStrangeLettersOfACommentAreAllThere() throws IOException {
        var text = "First\r\n\u0646\u0639\u0645 and no\n\tlast\u0001";
        var rows = List.of(SheetExamples.comment(1, text, null));
        try (var file = new XWPFDocument(new ByteArrayInputStream(MatrixDocx.of(SheetExamples.call(), rows)))) {
            assertThat(file.getTables()
                            .getFirst()
                            .getRow(1)
                            .getCell(3)
                            .getParagraphs()
                            .getFirst()
                            .getText())
                    .isEqualTo("First\n\u0646\u0639\u0645 and no\n\tlast\ufffd");
        }
    }

    @Test
    void aCommentWithTheAnswerOfAnotherNamesIt() throws IOException {
        var rows = List.of(SheetExamples.comment(17), SheetExamples.comment(18, "The same", SheetExamples.sameAs(17)));
        try (var file = new XWPFDocument(new ByteArrayInputStream(MatrixDocx.of(SheetExamples.call(), rows)))) {
            assertThat(cells(file, 0, 2)).contains("Same as no.: 17");
        }
    }

    @Test
    void fiveThousandCommentsAreInIt() throws IOException {
        var rows = new ArrayList<MatrixRow>();
        IntStream.rangeClosed(1, 5000)
                .forEach(reference -> rows.add(SheetExamples.comment(
                        reference, "Comment " + reference, SheetExamples.said(Disposition.NOTED, "Thanks"))));

        try (var file = new XWPFDocument(new ByteArrayInputStream(MatrixDocx.of(SheetExamples.call(), rows)))) {
            var lines = file.getTables().getFirst().getRows();
            assertThat(lines).hasSize(5001);
            assertThat(lines.getLast().getCell(3).getText()).contains("Comment 5000");
        }
    }

    private static XWPFDocument open(Locale language) throws IOException {
        var file = MatrixDocx.of(SheetExamples.call(language), SheetExamples.three());
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static List<String> cells(XWPFDocument file, int table, int row) {
        return file.getTables().get(table).getRow(row).getTableCells().stream()
                .map(MatrixDocxTest::lines)
                .toList();
    }

    private static String lines(XWPFTableCell cell) {
        return String.join(
                "\n", cell.getParagraphs().stream().map(XWPFParagraph::getText).toList());
    }
}
