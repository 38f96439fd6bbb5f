package org.jointly.consultation.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.jointly.consultation.sheet.SheetExamples.cell;
import static org.jointly.consultation.sheet.SheetExamples.comment;
import static org.jointly.consultation.sheet.SheetExamples.edited;
import static org.jointly.consultation.sheet.SheetExamples.fault;
import static org.jointly.consultation.sheet.SheetExamples.keys;
import static org.jointly.consultation.sheet.SheetExamples.row;
import static org.jointly.consultation.sheet.SheetExamples.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jointly.api.MessagePatterns;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.Nature;
import org.jointly.api.discussion.Disposition;
import org.jointly.platform.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Boris fills the table in with his spreadsheet program, and Amina brings it back. */
class MatrixSheetReadingTest {
    static Stream<Locale> languages() {
        return MessagePatterns.LANGUAGES.stream();
    }

    /** A table of ours that LibreOffice Calc 7.4 opened, in which two comments were decided, and that it saved. */
    @Test
    void whatLibreOfficeSavedIsReadAsItStandsThere() throws IOException {
        var rows = Stream.concat(
                        SheetExamples.three().stream(),
                        Stream.of(
                                comment(7, "=1+1 is what we think\nand a second line", null), comment(8, "1-2", null)))
                .toList();
        var saved = Path.of("src/test/resources/sheets/saved-by-libreoffice.xlsx");

        var read = MatrixSheetReading.of(Files.readAllBytes(saved), SheetExamples.call(), rows);

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).hasSize(5);
        assertThat(read.untouched())
                .containsExactlyInAnyOrder(SheetExamples.id(1), SheetExamples.id(2), SheetExamples.id(3));
        assertThat(read.rows())
                .filteredOn(row -> !read.untouched().contains(row.row()))
                .extracting(ReadRow::outcome, ReadRow::reason)
                .containsExactly(
                        tuple(Disposition.REJECTED, "1-2 is not what we think"), tuple(Disposition.NOTED, "=SUM(1)"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatNobodyTouchedComesBackAsItStood(Locale language) {
        var read = MatrixSheetReading.of(
                MatrixSheet.of(SheetExamples.call(language), SheetExamples.three()),
                SheetExamples.call(),
                SheetExamples.three());

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows())
                .containsExactly(
                        new ReadRow(
                                SheetExamples.id(1),
                                5,
                                "M3",
                                Disposition.PARTLY_ACCEPTED,
                                "The law says otherwise",
                                "The river is free",
                                Nature.SUBSTANTIVE,
                                "Law",
                                "Ask the lawyers",
                                null),
                        new ReadRow(
                                SheetExamples.id(2), 4, "M4", Disposition.REJECTED, "No", null, null, null, null, null),
                        new ReadRow(SheetExamples.id(3), 0, "M5", null, null, null, null, null, null, null));
    }

    /** As value of a comment, of a reason and of what an organisation is called; and again after the cell was edited. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+43 1 2600",
                "-x",
                "@x",
                "\tafter a tab",
                "\rafter a return",
                "two\r\nlines",
                " blanks around ",
                "1-2",
                "3.10",
                "007",
                "12345678901234567",
                "1E5",
                "'quoted",
                "_x0041_ is no A",
                "\u0001\ud83c\udf0a\ud83c",
                "\uFEFF"
            })
    void noProgramMakesAnotherTextOfIt(String text) throws IOException {
        var rows = List.of(comment(1, text, SheetExamples.said(Disposition.NOTED, text)));
        var file = MatrixSheet.of(SheetExamples.call(), rows);
        var again = edited(file, book -> {
            for (var column : List.of(MatrixColumn.COMMENT, MatrixColumn.REASON)) {
                var cell = row(book, 1).getCell(column.ordinal());
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                assertThat(cell.getStringCellValue()).isEqualTo(text);
                cell.setCellValue(SheetLetters.written(cell.getStringCellValue()));
            }
        });

        for (var each : List.of(file, again)) {
            var read = MatrixSheetReading.of(each, SheetExamples.call(), rows);
            assertThat(read.faults()).isEmpty();
            assertThat(read.rows()).extracting(ReadRow::reason).containsExactly(text);
        }
    }

    @Test
    void aHeadingThatLooksLikeAFormulaIsText() throws IOException {
        var read = read(book -> book.getSheetAt(0)
                .getRow(1)
                .getCell(MatrixColumn.REASON.ordinal())
                .setCellValue("=1+1"));

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void columnsAreFoundByTheirKeysWhereverTheyStandAndWhateverTheyAreCalled() throws IOException {
        var read = read(book -> {
            var sheet = book.getSheetAt(0);
            for (var row : sheet) {
                var moved = row.createCell(40);
                var cell = row.getCell(MatrixColumn.REASON.ordinal());
                moved.setCellValue(cell.getStringCellValue());
                row.removeCell(cell);
            }
            sheet.getRow(1).getCell(40).setCellValue("What we tell them");
            write(book, 0, MatrixColumn.OUTCOME, "Decision of the board");
        });

        assertThat(read).isEqualTo(MatrixSheetReading.of(untouched(), SheetExamples.call(), SheetExamples.three()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void withoutKeysTheyAreFoundByTheirHeadingsInAnyLanguage(Locale language) throws IOException {
        var file = edited(MatrixSheet.of(SheetExamples.call(language), SheetExamples.three()), book -> {
            var sheet = book.getSheetAt(0);
            sheet.removeRow(sheet.getRow(0));
            for (var cell : sheet.getRow(1)) {
                cell.setCellValue("  " + cell.getStringCellValue().toUpperCase(language) + "\n");
            }
        });

        var read = MatrixSheetReading.of(file, SheetExamples.call(), SheetExamples.three());

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows())
                .extracting(ReadRow::outcome)
                .containsExactly(Disposition.PARTLY_ACCEPTED, Disposition.REJECTED, null);
    }

    @Test
    void sortedRowsAndTitlesAboveTheTableChangeNothing() throws IOException {
        var read = read(book -> {
            var sheet = book.getSheetAt(0);
            sheet.shiftRows(0, 4, 3);
            sheet.createRow(0).createCell(3).setCellValue("For the meeting on Monday");
            sheet.shiftRows(5, 5, 10);
        });

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows())
                .extracting(ReadRow::row)
                .containsExactly(SheetExamples.id(2), SheetExamples.id(3), SheetExamples.id(1));
    }

    @Test
    void aColumnOfTheirOwnIsNamedAndTheRestIsRead() throws IOException {
        var read = read(book -> {
            book.getSheetAt(0).getRow(1).createCell(25).setCellValue("Who checks");
            row(book, 2).createCell(25).setCellValue("Boris");
        });

        assertThat(keys(read)).containsExactly("Z2 consultation.sheet-column-unknown");
        assertThat(SheetExamples.said(read.faults().getFirst())).contains("Who checks");
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void ofTwoColumnsOfOneNameNeitherIsRead() throws IOException {
        var read = read(book -> {
            for (var row : book.getSheetAt(0)) {
                row.createCell(25)
                        .setCellValue(row.getCell(MatrixColumn.THEME.ordinal()).getStringCellValue());
            }
            row(book, 1).getCell(25).setCellValue("Another theme");
        });

        assertThat(keys(read)).containsExactly("Q2 consultation.sheet-column-twice");
        assertThat(read.rows()).extracting(ReadRow::theme).containsExactly("Law", null, null);
    }

    @Test
    void whatStandsInAMissingColumnIsKept() throws IOException {
        var rows = List.of(comment(1, "One", SheetExamples.full()), comment(2, "Two", SheetExamples.sameAs(1)));
        var file = edited(MatrixSheet.of(SheetExamples.call(), rows), book -> {
            for (var row : book.getSheetAt(0)) {
                row.removeCell(row.getCell(MatrixColumn.NOTE.ordinal()));
                row.removeCell(row.getCell(MatrixColumn.SAME.ordinal()));
            }
        });

        var read = MatrixSheetReading.of(file, SheetExamples.call(), rows);

        assertThat(keys(read))
                .containsExactly("A2 consultation.sheet-column-missing", "A2 consultation.sheet-column-missing");
        assertThat(read.rows()).extracting(ReadRow::note).containsExactly("Ask the lawyers", null);
        assertThat(read.rows()).extracting(ReadRow::sameAsReference).containsExactly(null, 1);
    }

    @Test
    void mergedCellsAreNamedAndTheirRowsStayAsTheyStand() throws IOException {
        var read = read(book -> {
            var outcome = MatrixColumn.OUTCOME.ordinal();
            book.getSheetAt(0).addMergedRegion(new CellRangeAddress(2, 3, outcome, outcome));
            var section = MatrixColumn.SECTION.ordinal();
            book.getSheetAt(0).addMergedRegion(new CellRangeAddress(2, 4, section, section));
        });

        assertThat(keys(read)).containsExactly(fault(2, MatrixColumn.OUTCOME, "consultation.sheet-merged"));
        assertThat(read.rows()).extracting(ReadRow::row).containsExactly(SheetExamples.id(1), SheetExamples.id(3));
    }

    @Test
    void wordsOfListsAreReadInAnyLanguageAndWhateverTheirCase() throws IOException {
        var read = read(book -> {
            write(book, 1, MatrixColumn.OUTCOME, "  ACCEPT\u00c9 EN  PARTIE\u00a0");
            write(book, 2, MatrixColumn.OUTCOME, "\u0645\u0642\u0628\u0648\u0644");
            write(book, 3, MatrixColumn.OUTCOME, "\u5df2\u77e5\u6089");
            write(book, 3, MatrixColumn.NATURE, "de forma");
        });

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows())
                .extracting(ReadRow::outcome)
                .containsExactly(Disposition.PARTLY_ACCEPTED, Disposition.ACCEPTED, Disposition.NOTED);
        assertThat(read.rows().getLast().nature()).isEqualTo(Nature.EDITORIAL);
    }

    @Test
    void anUnknownWordIsNotGuessed() throws IOException {
        var read = read(book -> {
            write(book, 1, MatrixColumn.OUTCOME, "Acepted");
            write(book, 3, MatrixColumn.NATURE, "both");
        });

        assertThat(keys(read))
                .containsExactly(
                        fault(1, MatrixColumn.OUTCOME, "consultation.sheet-word-unknown"),
                        fault(3, MatrixColumn.NATURE, "consultation.sheet-word-unknown"));
        assertThat(SheetExamples.said(read.faults().getFirst())).contains("Acepted");
        assertThat(read.rows()).extracting(ReadRow::row).containsExactly(SheetExamples.id(2));
    }

    @Test
    void datesFormulasAndNumbersWhereTextBelongsAreNamed() throws IOException {
        var read = read(book -> {
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("d-mmm"));
            var reference = row(book, 1).getCell(MatrixColumn.REFERENCE.ordinal());
            reference.setCellValue(LocalDate.of(2026, 2, 1));
            reference.setCellStyle(date);
            row(book, 1).getCell(MatrixColumn.REASON.ordinal()).setCellFormula("1+1");
            row(book, 2).getCell(MatrixColumn.CHANGED.ordinal()).setCellValue(3.10);
            row(book, 3).getCell(MatrixColumn.NOTE.ordinal()).setCellValue(true);
        });

        assertThat(keys(read))
                .containsExactly(
                        fault(1, MatrixColumn.REFERENCE, "consultation.sheet-date"),
                        fault(1, MatrixColumn.REASON, "consultation.sheet-formula"),
                        fault(2, MatrixColumn.CHANGED, "consultation.sheet-number"),
                        fault(3, MatrixColumn.NOTE, "consultation.sheet-number"));
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void resultsOfAFormulaThatFillsOtherCellsAreNamed() throws IOException {
        var read = read(book -> {
            var notes = MatrixColumn.NOTE.ordinal();
            book.getSheetAt(0).setArrayFormula("\"a\"", new CellRangeAddress(2, 4, notes, notes));
            var result = ((XSSFCell) row(book, 2).getCell(notes)).getCTCell();
            result.setT(STCellType.STR);
            result.setV("a");
        });

        assertThat(keys(read))
                .contains(
                        fault(1, MatrixColumn.NOTE, "consultation.sheet-formula"),
                        fault(2, MatrixColumn.NOTE, "consultation.sheet-formula"));
    }

    @Test
    void endsOfLinesThatAProgramWroteItsOwnWayAreNoChange() throws IOException {
        var rows = List.of(comment(1, "One\r\ntwo", SheetExamples.said(Disposition.NOTED, "Three\r\nfour")));
        var file = edited(MatrixSheet.of(SheetExamples.call(), rows), book -> {
            write(book, 1, MatrixColumn.COMMENT, "One\ntwo");
            write(book, 1, MatrixColumn.REASON, "Three\nfour");
        });

        var read = MatrixSheetReading.of(file, SheetExamples.call(), rows);

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).extracting(ReadRow::reason).containsExactly("Three\r\nfour");
    }

    /** A spreadsheet makes a number of it where somebody takes the format away; nothing is lost of it. */
    @Test
    void aWholeNumberIsTheNumberOfAComment() throws IOException {
        var read = read(book -> {
            row(book, 1).getCell(MatrixColumn.REFERENCE.ordinal()).setCellValue(1);
            row(book, 1).getCell(MatrixColumn.VERSION.ordinal()).setCellValue(5);
            row(book, 3).getCell(MatrixColumn.SAME.ordinal()).setCellValue(2);
        });

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).extracting(ReadRow::sameAsReference).containsExactly(null, null, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "4", "1-2", "Friends of Rivers", "-1"})
    void aCommentIsTheSameAsAnotherOneOfTheCallOnly(String reference) throws IOException {
        var read = read(book -> write(book, 3, MatrixColumn.SAME, reference));

        assertThat(keys(read)).containsExactly(fault(3, MatrixColumn.SAME, "consultation.sheet-same-unknown"));
        assertThat(SheetExamples.said(read.faults().getFirst())).contains(reference);
    }

    @Test
    void rejectingNeedsAReasonInEveryRow() throws IOException {
        var read = read(book -> {
            write(book, 2, MatrixColumn.REASON, " \n");
            write(book, 3, MatrixColumn.OUTCOME, "rejected");
        });

        assertThat(keys(read))
                .containsExactly(
                        fault(2, MatrixColumn.REASON, "discussion.say-why"),
                        fault(3, MatrixColumn.REASON, "discussion.say-why"));
    }

    @Test
    void aReasonIsForAnOutcomeAndTheAnswerOfAnotherStandsAlone() throws IOException {
        var read = read(book -> {
            write(book, 1, MatrixColumn.OUTCOME, "");
            write(book, 2, MatrixColumn.SAME, "1");
            write(book, 3, MatrixColumn.SAME, "1");
        });

        assertThat(keys(read))
                .containsExactly(
                        fault(1, MatrixColumn.OUTCOME, "discussion.reason-for-what"),
                        fault(2, MatrixColumn.SAME, "consultation.sheet-same-else"));
        assertThat(read.rows()).extracting(ReadRow::sameAsReference).containsExactly(1);
    }

    @Test
    void whatIsTooLongForThePageIsTooLongHere() throws IOException {
        var read = read(book -> write(book, 1, MatrixColumn.THEME, "a".repeat(101)));

        assertThat(keys(read)).containsExactly(fault(1, MatrixColumn.THEME, "valid.long"));
    }

    @Test
    void aCommentThatStandsTwiceIsReadFromNeitherRow() throws IOException {
        var read = read(book -> {
            row(book, 3).getCell(0).setCellValue(SheetExamples.id(1).toString());
            write(book, 3, MatrixColumn.REFERENCE, "1");
        });

        assertThat(keys(read)).containsExactly(fault(3, MatrixColumn.ROW, "consultation.sheet-row-twice"));
        assertThat(SheetExamples.said(read.faults().getFirst())).contains("A3");
        assertThat(read.rows()).extracting(ReadRow::row).containsExactly(SheetExamples.id(2));
    }

    @Test
    void aRowWithoutOrWithAnotherKeyIsNamed() throws IOException {
        var read = read(book -> {
            row(book, 1).getCell(0).setBlank();
            row(book, 2).getCell(0).setCellValue("00000000-0000-0063-0000-0000000000ff");
            row(book, 3).getCell(MatrixColumn.VERSION.ordinal()).setCellValue("newest");
            book.getSheetAt(0)
                    .createRow(9)
                    .createCell(MatrixColumn.COMMENT.ordinal())
                    .setCellValue("One more");
        });

        assertThat(keys(read))
                .containsExactly(
                        fault(1, MatrixColumn.HASH, "consultation.sheet-row-unknown"),
                        fault(2, MatrixColumn.ROW, "consultation.sheet-row-unknown"),
                        fault(3, MatrixColumn.VERSION, "consultation.sheet-version"),
                        "J10 consultation.sheet-row-unknown");
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void aColumnThatWasSortedAloneMovesNoDispositionToAnotherComment() throws IOException {
        var read = read(book -> {
            var first = row(book, 1).getCell(0).getStringCellValue();
            row(book, 1).getCell(0).setCellValue(row(book, 2).getCell(0).getStringCellValue());
            row(book, 2).getCell(0).setCellValue(first);
        });

        assertThat(keys(read))
                .contains(
                        fault(1, MatrixColumn.REFERENCE, "consultation.sheet-row-mixed"),
                        fault(2, MatrixColumn.COMMENT, "consultation.sheet-row-mixed"));
        assertThat(read.rows()).extracting(ReadRow::row).containsExactly(SheetExamples.id(3));
    }

    @Test
    void aTableOfAnotherTextIsRefusedWithBothTextsNamed() {
        var file = untouched();
        var call = SheetExamples.call();
        var other = new SheetCall(
                call.call(),
                call.title(),
                call.programmeTitle(),
                call.organisation(),
                call.textTitle(),
                SheetExamples.OTHER_HASH,
                call.deadline(),
                call.language());

        assertThatThrownBy(() -> MatrixSheetReading.of(file, other, SheetExamples.three()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.faults().getFirst().said().in(Locale.ENGLISH))
                                .contains(SheetExamples.HASH, SheetExamples.OTHER_HASH));
    }

    @Test
    void aRowOfAnotherTextIsNamedWithBoth() throws IOException {
        var read = read(book -> write(book, 2, MatrixColumn.HASH, SheetExamples.OTHER_HASH));

        assertThat(keys(read)).containsExactly(fault(2, MatrixColumn.HASH, "consultation.sheet-other-text"));
        assertThat(SheetExamples.said(read.faults().getFirst())).contains(SheetExamples.HASH, SheetExamples.OTHER_HASH);
        assertThat(read.rows()).hasSize(2);
    }

    /** Both decide the same comment: each file says which disposition it was made of. */
    @Test
    void eachTableSaysOfWhichDispositionItWasMade() throws IOException {
        var before = List.of(comment(7, "Say it", SheetExamples.said(Disposition.NOTED, "Thanks")));
        var since = List.of(comment(7, "Say it", SheetExamples.full()));
        var file = MatrixSheet.of(SheetExamples.call(), before);
        var amina = edited(file, book -> write(book, 1, MatrixColumn.REASON, "As Amina sees it"));

        var read = MatrixSheetReading.of(amina, SheetExamples.call(), since);

        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(row.version()).isEqualTo(4);
            assertThat(row.reason()).isEqualTo("As Amina sees it");
            assertThat(row.cell()).isEqualTo(cell(1, MatrixColumn.OUTCOME));
        });
    }

    @Test
    void twoHundredOrganisationsAndFiveThousandCommentsComeBack() {
        var random = new Random(1);
        var rows = new ArrayList<MatrixRow>();
        IntStream.rangeClosed(1, 5000).forEach(reference -> {
            var text = "Comment %d: %s".formatted(reference, "words of some length ".repeat(random.nextInt(40)));
            var reason = "Because of " + random.nextInt();
            rows.add(comment(reference, text, SheetExamples.said(outcome(reference), reason)));
        });

        var read = MatrixSheetReading.of(MatrixSheet.of(SheetExamples.call(), rows), SheetExamples.call(), rows);

        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).hasSize(5000);
        for (var i = 0; i < rows.size(); i++) {
            var stands = rows.get(i).disposition();
            var back = read.rows().get(i);
            assertThat(back.row()).isEqualTo(rows.get(i).id());
            assertThat(stands).isNotNull().satisfies(said -> {
                assertThat(back.outcome()).isEqualTo(said.outcome());
                assertThat(back.reason()).isEqualTo(said.reason());
            });
        }
    }

    private static Disposition outcome(int reference) {
        return Disposition.values()[reference % Disposition.values().length];
    }

    private static byte[] untouched() {
        return MatrixSheet.of(SheetExamples.call(), SheetExamples.three());
    }

    private static ReadSheet read(Consumer<XSSFWorkbook> change) throws IOException {
        return MatrixSheetReading.of(edited(untouched(), change), SheetExamples.call(), SheetExamples.three());
    }
}
