package org.jointly.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.consultation.ConsultationStory.FRED_OF_A_COMPANY;
import static org.jointly.consultation.ConsultationStory.closed;
import static org.jointly.consultation.ConsultationStory.made;
import static org.jointly.consultation.ConsultationStory.onWords;
import static org.jointly.consultation.ConsultationStory.row;
import static org.jointly.consultation.ConsultationStory.submitted;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jointly.api.consultation.Dispose;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.Publicity;
import org.jointly.api.consultation.SheetApi;
import org.jointly.api.consultation.SheetReading;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.discussion.Disposition;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The comments of a call go out as a table, are decided there, and come back. */
class SheetsTest {
    private UUID id = UUID.randomUUID();

    @BeforeEach
    void twoAnsweredACallThatHasClosed() throws SQLException {
        id = made(ConsultationStory.programme(), SubmissionAudience.DRAFTERS).id();
        onWords(DALIA_OF_AN_NGO, id, "everybody", "=1+1 is what we think");
        submitted(ELIO_ADMIN_OF_THE_NGO, id, Publicity.NAMED);
        onWords(FRED_OF_A_COMPANY, id, "Reception", "Too costly.");
        submitted(FRED_OF_A_COMPANY, id, Publicity.NAMED);
        closed(id);
    }

    @Test
    void whatIsDecidedInTheTableIsShownFirstAndThenKept() throws Exception {
        var table = filled(exported(AMINA_EDITOR_OF_IOM, "xlsx"), "=1+1 is what we think", "Accepted", "Yes, indeed.");

        var shown = sent(AMINA_EDITOR_OF_IOM, table, false).as(SheetReading.class);
        assertThat(shown.faults()).isEmpty();
        assertThat(shown.applied()).isFalse();
        assertThat(shown.unchanged()).isEqualTo(1);
        assertThat(shown.changes()).hasSize(1);
        assertThat(shown.changes().getFirst().reasonAfter()).isEqualTo("Yes, indeed.");
        assertThat(decided("=1+1 is what we think").disposition())
                .extracting(said -> Objects.requireNonNull(said).outcome())
                .isNull();

        assertThat(sent(AMINA_EDITOR_OF_IOM, table, true).as(SheetReading.class).changes())
                .hasSize(1);
        var kept = Objects.requireNonNull(decided("=1+1 is what we think").disposition());
        assertThat(kept.outcome()).isEqualTo(Disposition.ACCEPTED);
        assertThat(kept.reason()).isEqualTo("Yes, indeed.");
        assertThat(sent(AMINA_EDITOR_OF_IOM, table, true).as(SheetReading.class).unchanged())
                .as("once more, nothing")
                .isEqualTo(2);
    }

    @Test
    void twoWhoDecideTheSameRowBothSeeItAndARowNobodyTouchedIsNoConflict() throws Exception {
        var exported = exported(AMINA_EDITOR_OF_IOM, "xlsx");
        var one = decided("Too costly.");
        var other = decided("=1+1 is what we think");
        for (var row : new MatrixRow[] {one, other}) {
            CLARA_EDITOR_OF_UNODC
                    .put(
                            "/consultation/rows/" + row.id() + "/disposition",
                            new Dispose(Disposition.NOTED, "Clara was first.", null, null, null, null, null, 0))
                    .as(MatrixRow.class);
        }

        var read = sent(AMINA_EDITOR_OF_IOM, filled(exported, "Too costly.", "Rejected", "It is not."), true)
                .as(SheetReading.class);

        assertThat(read.changes()).isEmpty();
        assertThat(read.unchanged()).isEqualTo(1);
        assertThat(read.faults()).hasSize(1);
        assertThat(read.faults().getFirst().sentence())
                .contains(String.valueOf(one.reference()), "Clara was first.", "It is not.");
        assertThat(Objects.requireNonNull(decided("Too costly.").disposition()).outcome())
                .isEqualTo(Disposition.NOTED);
    }

    @Test
    void theTableIsForThoseThatDraft() throws Exception {
        assertThat(raw(DALIA_OF_AN_NGO, "xlsx").statusCode()).isEqualTo(403);
        assertThat(raw(CLARA_EDITOR_OF_UNODC, "docx").statusCode()).isEqualTo(200);
        assertThat(sent(DALIA_OF_AN_NGO, exported(AMINA_EDITOR_OF_IOM, "xlsx"), true)
                        .status())
                .isEqualTo(403);
        assertThat(sent(AMINA_EDITOR_OF_IOM, "No table".getBytes(UTF_8), true).status())
                .isEqualTo(422);
    }

    private MatrixRow decided(String text) {
        return row(AMINA_EDITOR_OF_IOM, id, text);
    }

    /** As somebody fills in a row in a spreadsheet. */
    private static byte[] filled(byte[] table, String comment, String outcome, String reason) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(table));
                var out = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            for (var row : sheet) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().equals(comment)) {
                        row.getCell(column(book, "jointly.outcome")).setCellValue(outcome);
                        row.getCell(column(book, "jointly.reason")).setCellValue(reason);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static int column(XSSFWorkbook book, String key) {
        for (var cell : book.getSheetAt(0).getRow(0)) {
            if (cell.getStringCellValue().equals(key)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("There is no column " + key);
    }

    private byte[] exported(Visitor reader, String format) throws IOException, InterruptedException {
        var answer = raw(reader, format);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<byte[]> raw(Visitor reader, String format) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request(reader, "/export?format=" + format).build(), BodyHandlers.ofByteArray());
        }
    }

    private Visitor.Answer sent(Visitor editor, byte[] table, boolean apply) {
        return Visitor.Answer.to(request(editor, "/imports?apply=" + apply)
                .header("Content-Type", SheetApi.SHEET)
                .POST(BodyPublishers.ofByteArray(table))
                .build());
    }

    private HttpRequest.Builder request(Visitor visitor, String path) {
        return HttpRequest.newBuilder(Backend.address().resolve("/consultation/calls/" + id + path))
                .header("Authorization", "Bearer " + Backend.stack().token(visitor.username()))
                .header("Jointly-Organisation", String.valueOf(visitor.organisation()));
    }
}
