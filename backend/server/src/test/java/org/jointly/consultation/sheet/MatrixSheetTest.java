package org.jointly.consultation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jointly.api.MessagePatterns;
import org.jointly.api.consultation.MatrixRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of comments that Amina takes into her spreadsheet program. */
class MatrixSheetTest {
    static Stream<Locale> languages() {
        return MessagePatterns.LANGUAGES.stream();
    }

    @Test
    void everyColumnSaysWhatStands() throws IOException {
        try (var book = open(SheetExamples.call(), SheetExamples.three())) {
            var rows = book.getSheetAt(0);

            assertThat(texts(rows, 2).subList(0, MatrixColumn.EXPORTED.ordinal()))
                    .containsExactly(
                            SheetExamples.id(1).toString(),
                            SheetExamples.HASH,
                            "5",
                            "1",
                            "1. Floods",
                            "Friends of Rivers",
                            "Civil society",
                            "",
                            "The river shall be free",
                            "Say it more softly",
                            "Might",
                            "Supports",
                            "Partly accepted",
                            "The law says otherwise",
                            "The river is free",
                            "Substantive",
                            "Law",
                            "Ask the lawyers",
                            "",
                            "Objects: Not what we asked for");
            assertThat(texts(rows, 3)).contains("The whole text", "Late", "Rejected", "No", "4");
            assertThat(texts(rows, 4)).contains("Question 3", "No view", "0").doesNotContain("Late");
        }
    }

    @Test
    void aCommentWithTheAnswerOfAnotherNamesIt() throws IOException {
        var rows = List.of(SheetExamples.comment(17), SheetExamples.comment(18, "The same", SheetExamples.sameAs(17)));
        try (var book = open(SheetExamples.call(), rows)) {
            assertThat(texts(book.getSheetAt(0), 3).get(MatrixColumn.SAME.ordinal()))
                    .isEqualTo("17");
        }
    }

    @Test
    void everyCellIsTextThatNoProgramTakesForAFormula() throws IOException {
        try (var book = open(SheetExamples.call(), SheetExamples.three())) {
            for (var row : book.getSheetAt(0)) {
                for (var cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                }
            }
        }
    }

    @Test
    void theHeadStaysInPlaceAndKeysAreHidden() throws IOException {
        try (var book = open(SheetExamples.call(), SheetExamples.three())) {
            var sheet = book.getSheetAt(0);

            assertThat(sheet.getRow(0).getZeroHeight()).isTrue();
            assertThat(Stream.of(MatrixColumn.values()).filter(column -> sheet.isColumnHidden(column.ordinal())))
                    .containsExactly(MatrixColumn.ROW, MatrixColumn.HASH, MatrixColumn.VERSION, MatrixColumn.EXPORTED);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:U5");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("2:2");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void choicesAndMarksAreInTheReadersLanguage(Locale language) throws IOException {
        var words = SheetWords.in(language);
        try (var book = open(SheetExamples.call(language), SheetExamples.three())) {
            var sheet = book.getSheetAt(0);

            assertThat(sheet.getDataValidations())
                    .extracting(list -> List.of(list.getValidationConstraint().getExplicitListValues()))
                    .containsExactly(words.outcomes(), words.natures());
            assertThat(sheet.getDataValidations())
                    .extracting(
                            list -> list.getRegions().getCellRangeAddresses()[0].formatAsString())
                    .containsExactly("M3:M5", "P3:P5");
            assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(2);
            assertThat(sheet.isRightToLeft()).isEqualTo(language.getLanguage().equals("ar"));
            assertThat(texts(sheet, 1))
                    .containsExactlyElementsOf(
                            Stream.of(MatrixColumn.values()).map(words::heading).toList());
        }
    }

    @Test
    void aSecondSheetSaysWhatTheCallIs() throws IOException {
        try (var book = open(SheetExamples.call(), SheetExamples.three())) {
            assertThat(book.getSheetAt(1))
                    .flatExtracting(row -> List.of(row.getCell(1).getStringCellValue()))
                    .startsWith(
                            "Strategy for rivers",
                            "Rivers without borders",
                            "Agency of Waters",
                            "Draft strategy",
                            SheetExamples.HASH,
                            "30 October 2026, 23:59:59 (Europe/Vienna)");
        }
    }

    @Test
    void noByteOfTheFileNamesAPersonOrWhoMadeIt() throws IOException {
        var all = SheetExamples.unpacked(MatrixSheet.of(SheetExamples.call(), SheetExamples.three()));

        assertThat(all)
                .contains("Say it more softly", "<Application>Jointly</Application>")
                .doesNotContain("Amina", "Okafor", "Boris", "Mari\u0107")
                .doesNotContain("creator", "lastModifiedBy", "Company", "Apache", "absPath")
                .doesNotContain(SheetExamples.AMINA.person().toString(), System.getProperty("user.name") + "/");
    }

    @Test
    void aCallWithoutCommentsIsAnEmptyTable() throws IOException {
        try (var book = open(SheetExamples.call(), List.of())) {
            assertThat(book.getSheetAt(0).getPhysicalNumberOfRows()).isEqualTo(2);
        }
        assertThat(MatrixSheetReading.of(
                        MatrixSheet.of(SheetExamples.call(), List.of()), SheetExamples.call(), List.of()))
                .isEqualTo(new ReadSheet(List.of(), List.of(), Set.of()));
    }

    private static XSSFWorkbook open(SheetCall call, List<MatrixRow> rows) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(MatrixSheet.of(call, rows)));
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        return Stream.of(MatrixColumn.values())
                .map(column -> sheet.getRow(row).getCell(column.ordinal()).getStringCellValue())
                .toList();
    }
}
