package org.jointly.consultation.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.Refusal;
import org.jointly.platform.problem.TooLarge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that no spreadsheet program made of our table, by accident or by intent. */
class SheetFileTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void whatIsNoSpreadsheetIsRefused() throws IOException {
        refused(new byte[0], "consultation.sheet-unreadable");
        refused("reference,comment\r\n1,No".getBytes(UTF_8), "consultation.sheet-unreadable");
        refused(zipped("notes.txt", "Nothing".getBytes(UTF_8)), "consultation.sheet-unreadable");
        try (var old = new HSSFWorkbook()) {
            old.createSheet().createRow(0).createCell(0).setCellValue("jointly.row");
            refused(old.getBytes(), "consultation.sheet-unreadable");
        }
    }

    @Test
    void aReportInWordIsNoTableOfComments() {
        var report = MatrixDocx.of(SheetExamples.call(), SheetExamples.three());

        assertThatThrownBy(() -> read(report)).isInstanceOf(Invalid.class);
    }

    @Test
    void anotherSpreadsheetIsNoTableOfComments() throws IOException {
        var other = edited(book -> book.removeSheetAt(0));

        refused(other, "consultation.sheet-no-table");
    }

    @Test
    void aSpreadsheetWithTwoTablesIsRefused() throws IOException {
        refused(edited(book -> book.cloneSheet(0)), "consultation.sheet-two-tables");
    }

    @Test
    void keysThatStandTwiceAreRefused() throws IOException {
        var doubled = edited(book -> {
            for (var row : book.getSheetAt(0)) {
                row.createCell(30).setCellValue(row.getCell(0).getStringCellValue());
            }
        });

        refused(doubled, "consultation.sheet-column-twice");
    }

    @Test
    void aFileWithAPasswordIsRefused() throws IOException, GeneralSecurityException, InvalidFormatException {
        var locked = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword("secret");
            try (var files = OPCPackage.open(new ByteArrayInputStream(table()));
                    var inside = lock.getDataStream(container)) {
                files.save(inside);
            }
            container.writeFilesystem(locked);
        }

        refused(locked.toByteArray(), "consultation.sheet-unreadable");
    }

    @Test
    void aFileWithMacrosIsRefused() throws IOException {
        refused(edited(book -> book.setWorkbookType(XSSFWorkbookType.XLSM)), "consultation.sheet-macros");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 0.5, 0.8, 0.95, 0.9999})
    void aFileThatBreaksOffIsRefused(double part) {
        var whole = table();
        var cut = Arrays.copyOf(whole, (int) (whole.length * part));

        refused(cut, "consultation.sheet-unreadable");
    }

    /** Whatever is broken in it: it is read, or refused in words for people. */
    @Test
    void aFileWithWrongBytesIsReadOrRefused() {
        var random = new Random(7);
        for (var i = 0; i < 300; i++) {
            var broken = table();
            for (var byteOfIt = 0; byteOfIt < 1 + i % 5; byteOfIt++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            readOrRefuse(broken);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><sheetData><row r=\"x\"/></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"-5\"><c r=\"A-5\"><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t=\"s\"><v>99999</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t=\"s\"><v>-1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c r=\"??\"><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><mergeCells><mergeCell/></mergeCells></worksheet>",
                "<worksheet><mergeCells><mergeCell ref=\"B2:A1:C\"/></mergeCells></worksheet>",
                "<worksheet><sheetData><row><c><v>1</v></row></sheetData></worksheet>",
                "<!DOCTYPE w [<!ENTITY a \"b\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><worksheet>&c;</worksheet>"
            })
    void aSheetThatNoProgramWroteIsRefused(String xml) throws IOException {
        var file = changed(SHEET, any -> xml);

        assertThatThrownBy(() -> read(file)).isInstanceOf(Invalid.class);
    }

    @Test
    void aCountThatIsALieTakesNoMemory() throws IOException {
        var file = changed(
                "xl/sharedStrings.xml", xml -> xml.replaceFirst("uniqueCount=\"\\d+\"", "uniqueCount=\"2147483000\""));

        assertThat(read(file).rows()).hasSize(3);
    }

    @Test
    void whatWouldFillTheMemoryIsTooLarge() throws IOException {
        var zeros = new byte[(int) SheetFile.MOST_BYTES + 1];

        assertThatThrownBy(() -> read(zipped(SHEET, zeros)))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("10,000 rows");
    }

    @Test
    void manyFilesInOneAreTooLarge() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var i = 0; i < 2001; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
            }
        }

        assertThatThrownBy(() -> read(out.toByteArray())).isInstanceOf(TooLarge.class);
    }

    @Test
    void aFileOfMoreThanTenMebibytesIsTooLarge() {
        assertThatThrownBy(() -> read(new byte[(10 << 20) + 1]))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("10 MiB");
    }

    @Test
    void tenThousandRowsAreReadAndOneMoreIsNot() throws IOException {
        var most = SheetGrid.MOST_ROWS;

        assertThat(read(withRows(most - 3)).faults()).hasSize(most - 3);
        assertThatThrownBy(() -> read(withRows(most - 2))).isInstanceOf(TooLarge.class);
    }

    @Test
    void moreThanAHundredColumnsAreTooLarge() throws IOException {
        var wide = edited(book ->
                book.getSheetAt(0).getRow(2).createCell(SheetGrid.MOST_COLUMNS).setCellValue("Far away"));

        assertThatThrownBy(() -> read(wide)).isInstanceOf(TooLarge.class);
    }

    @Test
    void lookOfEmptyCellsFarAwayDoesNotCount() throws IOException {
        var styled = edited(book -> {
            var style = book.createCellStyle();
            book.getSheetAt(0).getRow(2).createCell(16_000).setCellStyle(style);
            book.getSheetAt(0).createRow(1_000_000).createCell(2).setCellStyle(style);
        });

        assertThat(read(styled)).isEqualTo(read(table()));
    }

    @Test
    void manyMergedCellsAreTooLarge() throws IOException {
        var merged = IntStream.range(0, 10_001)
                .mapToObj(i -> "<mergeCell ref=\"A%d:XFD%d\"/>".formatted(1 + i * 7 % 9973, 1_000_000 + i))
                .toList();
        var file = changed(
                SHEET,
                xml -> xml.replace(
                        "</sheetData>", "</sheetData><mergeCells>" + String.join("", merged) + "</mergeCells>"));

        assertThatThrownBy(() -> read(file)).isInstanceOf(TooLarge.class);
    }

    @Test
    void whatAFileLinksToIsNotLookedAt() throws IOException {
        var linked = edited(book -> {
            var cell = book.getSheetAt(0).getRow(2).getCell(MatrixColumn.REASON.ordinal());
            var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("http://127.0.0.1:1/secret");
            cell.setHyperlink(link);
        });

        assertThat(read(linked)).isEqualTo(read(table()));
    }

    private static byte[] table() {
        return MatrixSheet.of(SheetExamples.call(), SheetExamples.three());
    }

    private static byte[] edited(Consumer<XSSFWorkbook> change) throws IOException {
        return SheetExamples.edited(table(), change);
    }

    private static byte[] withRows(int more) throws IOException {
        var rows = new StringBuilder();
        for (var i = 0; i < more; i++) {
            rows.append("<row r=\"")
                    .append(10 + i)
                    .append("\"><c t=\"inlineStr\"><is><t>")
                    .append(i)
                    .append("</t></is></c></row>");
        }
        return changed(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>"));
    }

    private static byte[] changed(String part, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(table()));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = from.readAllBytes();
                to.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(bytes, UTF_8)).getBytes(UTF_8)
                                : bytes);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static ReadSheet read(byte[] file) {
        return MatrixSheetReading.of(file, SheetExamples.call(), SheetExamples.three());
    }

    private static void readOrRefuse(byte[] file) {
        try {
            assertThat(read(file)).isNotNull();
        } catch (Refusal refused) {
            assertThat(refused).isInstanceOfAny(Invalid.class, TooLarge.class);
        }
    }

    private static void refused(byte[] file, String key) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.said().key())
                                .isEqualTo(List.of(key)));
    }
}
