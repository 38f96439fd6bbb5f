package org.jointly.consultation.sheet;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.Sentence;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.Dispose;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.consultation.RowDisposition;
import org.jointly.api.consultation.SheetFormat;
import org.jointly.api.consultation.SheetReading;
import org.jointly.consultation.CallRow;
import org.jointly.consultation.Consultation;
import org.jointly.consultation.matrix.Matrix;
import org.jointly.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The comments of a call out as a file, and dispositions in from one. Not in one transaction: each row is decided by itself. */
@Singleton
class Sheets {
    private final Consultation consultation;
    private final Matrix matrix;

    Sheets(Consultation consultation, Matrix matrix) {
        this.consultation = consultation;
        this.matrix = matrix;
    }

    /** A file and what it should be called, without its ending. */
    record Made(String name, byte[] bytes) {}

    Made file(UUID call, SheetFormat format, Locale language) {
        var rows = matrix.all(call);
        var head = head(consultation.row(call), language);
        return new Made(
                head.title(),
                switch (format) {
                    case XLSX -> MatrixSheet.of(head, rows);
                    case DOCX -> MatrixDocx.of(head, rows);
                });
    }

    SheetReading read(UUID call, byte[] file, boolean apply, Locale language) {
        var row = consultation.allowed(CallAbility.DISPOSE, call);
        var rows = matrix.all(call);
        var read = MatrixSheetReading.of(file, head(row, language), rows);
        return new Taking(rows, language, apply).take(read);
    }

    private static SheetCall head(CallRow call, Locale language) {
        var deadline = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                .withLocale(language)
                .format(call.closesAt().minusSeconds(1).atZone(ZoneId.of(call.zone())));
        return new SheetCall(
                call.id(),
                call.title(),
                call.programmeTitle(),
                call.organisationName(),
                call.textTitle(),
                call.textHash(),
                deadline + " (" + call.zone() + ")",
                language);
    }

    /** Compares what a table says with what stands, and keeps it if it is to be. */
    private final class Taking {
        private final Map<UUID, MatrixRow> byId;
        private final Map<Integer, MatrixRow> byReference;
        private final Locale language;
        private final SheetWords words;
        private final boolean apply;
        private final List<SheetReading.Change> changes = new ArrayList<>();
        private final List<SheetFault> faults = new ArrayList<>();
        private int unchanged;

        Taking(List<MatrixRow> rows, Locale language, boolean apply) {
            byId = rows.stream().collect(Collectors.toMap(MatrixRow::id, Function.identity()));
            byReference = rows.stream().collect(Collectors.toMap(MatrixRow::reference, Function.identity()));
            this.language = language;
            words = SheetWords.in(language);
            this.apply = apply;
        }

        SheetReading take(ReadSheet read) {
            faults.addAll(read.faults());
            for (var row : read.rows()) {
                if (read.untouched().contains(row.row())) {
                    unchanged++;
                } else {
                    take(row);
                }
            }
            return new SheetReading(
                    apply,
                    changes,
                    unchanged,
                    faults.stream().map(fault -> fault.in(language)).toList());
        }

        private void take(ReadRow read) {
            var row = Objects.requireNonNull(byId.get(read.row()));
            var before = Objects.requireNonNull(row.disposition());
            var wanted = wanted(read);
            if (isSame(before, wanted)) {
                unchanged++;
                return;
            }
            if (before.version() != read.version()) {
                faults.add(new SheetFault(
                        read.cell(),
                        Sentence.of(
                                "consultation.decided-since",
                                String.valueOf(row.reference()),
                                words.brief(before.outcome(), before.reason()),
                                words.brief(wanted.outcome(), wanted.reason()))));
                return;
            }
            if (isSameAsTheSame(row, wanted)) {
                faults.add(new SheetFault(read.cell(), Sentence.of("consultation.same-as-the-same")));
                return;
            }
            if (apply) {
                try {
                    matrix.dispose(row.id(), wanted);
                } catch (Refusal refusal) {
                    faults.add(new SheetFault(read.cell(), refused(refusal)));
                    return;
                }
            }
            changes.add(new SheetReading.Change(
                    row.reference(), before.outcome(), before.reason(), wanted.outcome(), wanted.reason()));
        }

        /** As it stands: what the table itself would make of others is looked at when each is decided. */
        private boolean isSameAsTheSame(MatrixRow row, Dispose wanted) {
            var same = wanted.sameAs();
            return same != null
                    && (sameAs(byId.get(same)) != null
                            || byId.values().stream().anyMatch(other -> row.id().equals(sameAs(other))));
        }

        private Dispose wanted(ReadRow read) {
            var same = read.sameAsReference() == null ? null : byReference.get(read.sameAsReference());
            return new Dispose(
                    read.outcome(),
                    read.reason(),
                    read.changedTo(),
                    read.note(),
                    read.nature(),
                    same == null ? null : same.id(),
                    read.theme(),
                    read.version());
        }
    }

    private static @Nullable UUID sameAs(@Nullable MatrixRow row) {
        return row == null || row.disposition() == null
                ? null
                : row.disposition().sameAs();
    }

    private static boolean isSame(RowDisposition stands, Dispose wanted) {
        return stands.outcome() == wanted.outcome()
                && stands.nature() == wanted.nature()
                && Objects.equals(stands.sameAs(), wanted.sameAs())
                && text(stands.reason()).equals(text(wanted.reason()))
                && text(stands.changedTo()).equals(text(wanted.changedTo()))
                && text(stands.note()).equals(text(wanted.note()))
                && text(stands.theme()).equals(text(wanted.theme()));
    }

    private static String text(@Nullable String text) {
        return Objects.toString(text, "").strip();
    }

    private static Sentence refused(Refusal refusal) {
        return refusal.faults().isEmpty()
                ? refusal.said()
                : refusal.faults().getFirst().said();
    }
}
