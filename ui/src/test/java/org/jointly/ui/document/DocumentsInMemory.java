package org.jointly.ui.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.document.CreateDocument;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentAbility;
import org.jointly.api.document.DocumentApi;
import org.jointly.api.document.DocumentWriter;
import org.jointly.api.document.HoldPen;
import org.jointly.api.document.RenameDocument;
import org.jointly.api.document.Section;
import org.jointly.api.document.Ticket;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** Documents as views see them, kept in lists; it notes what was asked of it. */
public class DocumentsInMemory implements DocumentApi {
    public final List<Document> documents = new ArrayList<>();
    final List<CreateDocument> created = new ArrayList<>();
    final List<RenameDocument> renamed = new ArrayList<>();
    final List<Section> sections = new ArrayList<>();
    final List<HoldPen> pens = new ArrayList<>();
    int tickets;

    /** What to do before the next call that changes or opens something. */
    Runnable before = () -> {};

    public static Document document(String title, DocumentAbility... abilities) {
        return new Document(
                Cast.id(title),
                Cast.id("programme"),
                title,
                false,
                Cast.signature("Amina", Cast.IOM),
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                Set.of(abilities));
    }

    @Override
    public List<Document> documents(UUID programme) {
        return documents;
    }

    @Override
    public Document create(UUID programme, CreateDocument request, @Nullable String idempotencyKey) {
        before.run();
        created.add(request);
        documents.add(document(request.title()));
        return documents.getLast();
    }

    @Override
    public Document document(UUID document) {
        return documents.stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Document rename(UUID document, RenameDocument request) {
        before.run();
        renamed.add(request);
        return document(request.title());
    }

    @Override
    public Ticket ticket(UUID document) {
        before.run();
        tickets++;
        return new Ticket("ticket " + tickets, Instant.EPOCH, "first life", 1);
    }

    @Override
    public List<DocumentWriter> writers(UUID document) {
        return List.of(new DocumentWriter(Cast.signature("Clara", Cast.UNODC), List.of(7L)));
    }

    @Override
    public List<Section> sections(UUID document) {
        return sections;
    }

    @Override
    public List<Section> holdPen(UUID document, HoldPen request) {
        pens.add(request);
        sections.replaceAll(section -> section.title().equals(request.section())
                ? new Section(
                        section.title(),
                        Stream.of(Cast.IOM, Cast.UNODC)
                                .filter(one -> one.id().equals(request.organisation()))
                                .findFirst()
                                .orElse(null))
                : section);
        return sections;
    }
}
