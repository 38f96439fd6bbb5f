package org.jointly.document.file;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.api.discussion.TopicState;
import org.jointly.api.document.ExportFormat;
import org.jointly.discussion.Discussion;
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
import org.jointly.document.text.Remark;
import org.jointly.document.version.VersionStore;
import org.jointly.document.version.Versions;
import org.jointly.document.yjs.XmlFragment;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.TooLarge;
import org.jointly.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Makes files of texts, which leave only once the trail says so. Not in one transaction: making one takes a while. */
@Singleton
class Exports {
    private static final int MOST_LETTERS = 2_000_000;
    private static final int MOST_BYTES = 50 << 20;
    private static final int MOST_REMARKS = 1000;

    private final Documents documents;
    private final VersionStore versions;
    private final Live live;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Discussion discussion;
    private final Fonts fonts;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    Exports(
            Documents documents,
            VersionStore versions,
            Live live,
            Programmes programmes,
            Organisations organisations,
            Discussion discussion,
            FileSettings settings,
            ApplicationEventPublisher<Recorded> events,
            Clock clock)
            throws IOException {
        this.documents = documents;
        this.versions = versions;
        this.live = live;
        this.programmes = programmes;
        this.organisations = organisations;
        this.discussion = discussion;
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
        var file = file(
                row,
                words -> words.draft(today),
                state.text(),
                state.update().length,
                format,
                comments ? remarks(row) : List.of(),
                language);
        events.publishEvent(new DocumentExported(document, row.programme(), format, comments));
        return file;
    }

    Exported version(UUID version, ExportFormat format, Locale language) {
        var row = versions.version(version);
        var day = LocalDate.ofInstant(row.madeAt(), ZoneOffset.UTC);
        var file = file(
                documents.row(row.document()),
                words -> words.version(row, day),
                Versions.text(row),
                row.bytes().length,
                format,
                List.of(),
                language);
        events.publishEvent(new VersionExported(version, row.programme(), row.number(), format));
        return file;
    }

    private Exported file(
            DocumentRow row,
            Function<CoverWords, String> state,
            XmlFragment text,
            int size,
            ExportFormat format,
            List<Remark> remarks,
            Locale language) {
        var letters = Blocks.of(text).stream()
                .mapToLong(block -> block.text().length())
                .sum();
        if (letters > MOST_LETTERS || size > MOST_BYTES) {
            throw new TooLarge(
                    "This text is too long for one file: at most two million letters, and 50 MiB with pictures.");
        }
        var cover = cover(row, state, CoverWords.in(language));
        return made(row, text, cover, format, remarks);
    }

    private Exported made(DocumentRow row, XmlFragment text, Cover cover, ExportFormat format, List<Remark> remarks) {
        return switch (format) {
            case MARKDOWN -> exported(row, Markdown.of(text, cover).getBytes(StandardCharsets.UTF_8), List.of());
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

    private Cover cover(DocumentRow row, Function<CoverWords, String> state, CoverWords words) {
        return new Cover(
                row.title(), title(row), state.apply(words), participants(row.programme(), words), words.labels());
    }

    private String title(DocumentRow row) {
        return programmes.titles(List.of(row.programme())).getOrDefault(row.programme(), "");
    }

    private List<Cover.Participant> participants(UUID programme, CoverWords words) {
        return programmes.participants(programme).entrySet().stream()
                .map(participant ->
                        new Cover.Participant(name(participant.getKey()), words.capacities(participant.getValue())))
                .sorted(Comparator.comparing(Cover.Participant::name))
                .toList();
    }

    private String name(UUID organisation) {
        return organisations.find(organisation).map(found -> found.name()).orElse("");
    }

    private List<Remark> remarks(DocumentRow row) {
        var remarks = new ArrayList<Remark>();
        @Nullable String next = null;
        do {
            var page = discussion.topics(row.programme(), TopicState.OPEN, row.id(), next);
            page.items().forEach(topic -> {
                var anchor = topic.anchor();
                var quote = anchor == null ? "" : anchor.quote();
                comments(topic.id(), quote, remarks);
            });
            next = page.next();
        } while (next != null && remarks.size() < MOST_REMARKS);
        return remarks;
    }

    private void comments(UUID topic, String quote, List<Remark> remarks) {
        @Nullable String next = null;
        do {
            var page = discussion.comments(topic, next);
            page.items()
                    .forEach(comment -> remarks.add(new Remark(
                            quote,
                            comment.author().personName() + ", "
                                    + comment.author().organisationName(),
                            comment.writtenAt(),
                            comment.text())));
            next = page.next();
        } while (next != null && remarks.size() < MOST_REMARKS);
    }
}
