package org.jointly.consultation.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jointly.api.Signature;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.Nature;
import org.jointly.api.consultation.Reaction;
import org.jointly.api.consultation.RowAnswer;
import org.jointly.api.consultation.RowDisposition;
import org.jointly.api.consultation.RowPlace;
import org.jointly.api.consultation.Stance;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** Comments on a strategy, what Amina and Boris of one agency decided of them, and what people do to the files. */
final class SheetExamples {
    static final String HASH = "3f5a".repeat(16);
    static final String OTHER_HASH = "beef".repeat(16);
    static final UUID CALL = new UUID(7, 7);
    static final Signature AMINA = new Signature(new UUID(1, 1), "Amina Okafor", new UUID(2, 2), "Agency of Waters");
    static final Signature BORIS = new Signature(new UUID(1, 2), "Boris Marić", new UUID(2, 2), "Agency of Waters");

    private SheetExamples() {}

    static SheetCall call(Locale language) {
        return new SheetCall(
                CALL,
                "Strategy for rivers",
                "Rivers without borders",
                "Agency of Waters",
                "Draft strategy",
                HASH,
                "30 October 2026, 23:59:59 (Europe/Vienna)",
                language);
    }

    static SheetCall call() {
        return call(Locale.ENGLISH);
    }

    static UUID id(int reference) {
        return new UUID(99, reference);
    }

    /** On the first section, by an organisation of that number. */
    static MatrixRow comment(int reference, String text, @Nullable RowDisposition disposition) {
        return new MatrixRow(
                id(reference),
                CALL,
                reference,
                new UUID(3, reference % 200),
                "Organisation " + reference % 200,
                OrganisationKind.CIVIL_SOCIETY,
                new RowPlace(null, reference, "1. Floods", null, null, null, "The river shall be free"),
                Stance.OPPOSES,
                text,
                "The river may be free",
                false,
                disposition,
                null,
                List.of());
    }

    static MatrixRow comment(int reference) {
        return comment(reference, "Comment " + reference, null);
    }

    static RowDisposition said(@Nullable Disposition outcome, @Nullable String reason) {
        return new RowDisposition(outcome, reason, null, null, null, null, null, AMINA, BORIS, Instant.EPOCH, false, 4);
    }

    static RowDisposition sameAs(int reference) {
        return new RowDisposition(
                null, null, null, null, null, id(reference), null, AMINA, BORIS, Instant.EPOCH, false, 2);
    }

    /** With something in each of its places, but that it has the answer of another. */
    static RowDisposition full() {
        return new RowDisposition(
                Disposition.PARTLY_ACCEPTED,
                "The law says otherwise",
                "The river is free",
                "Ask the lawyers",
                Nature.SUBSTANTIVE,
                null,
                "Law",
                AMINA,
                BORIS,
                Instant.EPOCH,
                true,
                5);
    }

    /** The first has everything, the second is late and on the whole, the third answers a question. */
    static List<MatrixRow> three() {
        var first = comment(1, "Say it more softly", full());
        var answer = new RowAnswer(
                1,
                Disposition.NOTED,
                null,
                null,
                "Agency of Waters",
                Instant.EPOCH,
                Reaction.OBJECTS,
                "Not what we asked for");
        var nowhere = new RowPlace(null, null, null, null, null, null, null);
        var question = new RowPlace(3, null, null, null, null, null, null);
        return List.of(
                new MatrixRow(
                        first.id(),
                        CALL,
                        1,
                        first.organisation(),
                        "Friends of Rivers",
                        OrganisationKind.CIVIL_SOCIETY,
                        first.place(),
                        Stance.SUPPORTS,
                        first.text(),
                        "Might",
                        false,
                        first.disposition(),
                        answer,
                        List.of()),
                new MatrixRow(
                        id(2),
                        CALL,
                        2,
                        null,
                        null,
                        OrganisationKind.GOVERNMENT,
                        nowhere,
                        null,
                        "All good",
                        null,
                        true,
                        said(Disposition.REJECTED, "No"),
                        null,
                        List.of()),
                new MatrixRow(
                        id(3),
                        CALL,
                        3,
                        null,
                        "Ministry",
                        OrganisationKind.GOVERNMENT,
                        question,
                        Stance.NO_VIEW,
                        "",
                        null,
                        false,
                        null,
                        null,
                        List.of()));
    }

    /** What somebody makes of the table in a spreadsheet program. */
    static byte[] edited(byte[] file, Consumer<XSSFWorkbook> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            change.accept(book);
            book.write(out);
        }
        return out.toByteArray();
    }

    /** Comments begin in the third row. */
    static Row row(XSSFWorkbook book, int reference) {
        return book.getSheetAt(0).getRow(1 + reference);
    }

    static void write(XSSFWorkbook book, int reference, MatrixColumn column, String text) {
        row(book, reference).getCell(column.ordinal()).setCellValue(text);
    }

    static String cell(int reference, MatrixColumn column) {
        return SheetCell.name(1 + reference, column.ordinal());
    }

    static List<String> keys(ReadSheet read) {
        return read.faults().stream()
                .map(fault -> fault.cell() + " " + fault.sentence().key())
                .toList();
    }

    static String fault(int reference, MatrixColumn column, String key) {
        return cell(reference, column) + " " + key;
    }

    static String said(SheetFault fault) {
        return fault.sentence().in(Locale.ENGLISH);
    }

    /** All that is in a packed file, as it would be found by looking for letters. */
    static String unpacked(byte[] file) throws IOException {
        var all = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.write(entry.getName().getBytes(StandardCharsets.UTF_8));
                zip.transferTo(all);
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
