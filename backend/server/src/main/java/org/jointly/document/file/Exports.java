package org.jointly.document.file;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.document.ExportFormat;
import org.jointly.api.programme.Capacity;
import org.jointly.document.Blocks;
import org.jointly.document.DocumentExported;
import org.jointly.document.DocumentRow;
import org.jointly.document.Documents;
import org.jointly.document.VersionExported;
import org.jointly.document.live.Live;
import org.jointly.document.text.Cover;
import org.jointly.document.text.Docx;
import org.jointly.document.text.Fonts;
import org.jointly.document.text.Markdown;
import org.jointly.document.text.Pdf;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Remark;
import org.jointly.document.version.VersionRow;
import org.jointly.document.version.VersionStore;
import org.jointly.document.version.Versions;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.TooLarge;
import org.jointly.programme.Programmes;

/** Makes files of texts, which leave only once the trail says so. Not in one transaction: making one takes a while. */
@Singleton
class Exports {
    private static final int MOST_LETTERS = 2_000_000;
    private static final int MOST_BYTES = 50 << 20;

    private final Documents documents;
    private final VersionStore versions;
    private final Live live;
    private final Programmes programmes;
    private final Organisations organisations;
    private final OpenRemarks remarks;
    private final Fonts fonts;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    Exports(
            Documents documents,
            VersionStore versions,
            Live live,
            Programmes programmes,
            Organisations organisations,
            OpenRemarks remarks,
            FileSettings settings,
            ApplicationEventPublisher<Recorded> events,
            Clock clock)
            throws IOException {
        this.documents = documents;
        this.versions = versions;
        this.live = live;
        this.programmes = programmes;
        this.organisations = organisations;
        this.remarks = remarks;
        this.fonts = settings.fonts() == null ? new Fonts() : new Fonts(Path.of(settings.fonts()));
        this.events = events;
        this.clock = clock;
    }

    /**
     * A file and the name it should have.
     *
     * @param missing letters that it shows as boxes, as {@code U+1234}
     */
    record Exported(String name, byte[] bytes, List<String> missing) {}

    Exported now(UUID document, ExportFormat format, boolean comments, Locale language) {
        var row = documents.row(document);
        var state = live.state(document);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        mustFit(state.text(), state.update().length);
        var words = CoverWords.in(language);
        var file = file(
                row,
                state.text(),
                cover(row, words.draft(today), words),
                format,
                margin(state.text(), words, comments ? remarks.on(row, new AnchoredWords(state)::of) : List.of()));
        events.publishEvent(new DocumentExported(document, row.programme(), format, comments));
        return file;
    }

    Exported version(UUID version, ExportFormat format, Locale language) {
        var row = versions.version(version);
        var document = documents.row(row.document());
        var day = LocalDate.ofInstant(row.madeAt(), ZoneOffset.UTC);
        var text = Versions.text(row);
        mustFit(text, row.bytes().length);
        var words = CoverWords.in(language);
        var file = file(
                document,
                text,
                cover(document, words.version(row, day), words),
                format,
                margin(text, words, List.of()));
        events.publishEvent(new VersionExported(version, row.programme(), row.number(), format));
        return file;
    }

    /** As Word, for an archive, which itself says that it left; read from the log, so that no text is kept open for it. */
    byte[] archived(DocumentRow row) {
        var state = live.logged(row.id());
        mustFit(state.text(), state.update().length);
        var words = CoverWords.in(Locale.ENGLISH);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Docx.of(state.text(), cover(row, words.draft(today), words), margin(state.text(), words, List.of()));
    }

    /** The same of a version. */
    byte[] archived(DocumentRow document, VersionRow row) {
        var text = Versions.text(row);
        mustFit(text, row.bytes().length);
        var words = CoverWords.in(Locale.ENGLISH);
        var day = LocalDate.ofInstant(row.madeAt(), ZoneOffset.UTC);
        return Docx.of(text, cover(document, words.version(row, day), words), margin(text, words, List.of()));
    }

    private static List<Remark> margin(FlatText text, CoverWords words, List<Remark> comments) {
        return Stream.concat(MarginSuggestions.of(text, words).stream(), comments.stream())
                .toList();
    }

    private static void mustFit(FlatText text, int size) {
        var letters = Blocks.of(text).stream()
                .mapToLong(block -> block.text().length())
                .sum();
        if (letters > MOST_LETTERS || size > MOST_BYTES) {
            throw new TooLarge("document.export-long");
        }
    }

    private Exported file(DocumentRow row, FlatText text, Cover cover, ExportFormat format, List<Remark> remarks) {
        return switch (format) {
            case MARKDOWN ->
                exported(row, Markdown.of(text, cover, remarks).getBytes(StandardCharsets.UTF_8), List.of());
            case DOCX -> exported(row, Docx.of(text, cover, remarks), List.of());
            case PDF -> {
                var printed = Pdf.of(text, cover, remarks, fonts);
                yield exported(row, printed.bytes(), printed.missing());
            }
        };
    }

    private static Exported exported(DocumentRow row, byte[] bytes, List<String> missing) {
        return new Exported(row.title(), bytes, missing);
    }

    private Cover cover(DocumentRow row, String state, CoverWords words) {
        return new Cover(row.title(), title(row), state, participants(row.programme(), words), words.labels());
    }

    private String title(DocumentRow row) {
        return programmes.titles(List.of(row.programme())).getOrDefault(row.programme(), "");
    }

    private List<Cover.Participant> participants(UUID programme, CoverWords words) {
        return programmes.participants(programme).entrySet().stream()
                .map(participant -> new Taking(name(participant.getKey()), participant.getValue()))
                .sorted(Comparator.comparing(Taking::rank).thenComparing(Taking::name))
                .map(taking ->
                        new Cover.Participant(taking.name(), words.capacities(taking.capacities()), taking.signs()))
                .toList();
    }

    /** An organisation that takes part: the lead comes first, then the participating ones, which sign with it, then all others. */
    private record Taking(String name, Set<Capacity> capacities) {
        int rank() {
            return capacities.contains(Capacity.LEAD) ? 0 : capacities.contains(Capacity.PARTICIPATING) ? 1 : 2;
        }

        boolean signs() {
            return rank() < 2;
        }
    }

    private String name(UUID organisation) {
        return organisations.find(organisation).map(found -> found.name()).orElse("");
    }
}
