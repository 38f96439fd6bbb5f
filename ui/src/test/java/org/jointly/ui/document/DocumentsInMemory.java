package org.jointly.ui.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.Page;
import org.jointly.api.document.Comparison;
import org.jointly.api.document.CreateDocument;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentAbility;
import org.jointly.api.document.DocumentApi;
import org.jointly.api.document.HoldPen;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.RenameDocument;
import org.jointly.api.document.Section;
import org.jointly.api.document.Ticket;
import org.jointly.api.document.Version;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** Documents as views see them, kept in lists; it notes what was asked of it. */
class DocumentsInMemory implements DocumentApi {
    final List<Document> documents = new ArrayList<>();
    final List<CreateDocument> created = new ArrayList<>();
    final List<RenameDocument> renamed = new ArrayList<>();
    final List<Section> sections = new ArrayList<>();
    final List<HoldPen> pens = new ArrayList<>();
    final List<Version> versions = new ArrayList<>();
    final List<UUID> restored = new ArrayList<>();
    final List<UUID> frozen = new ArrayList<>();
    final List<String> comparisons = new ArrayList<>();
    Comparison comparison = new Comparison(List.of());
    int tickets;

    /** What to do before the next call that changes something. */
    Runnable before = () -> {};

    static Document document(String title, DocumentAbility... abilities) {
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

    static Version version(int number, @Nullable String name) {
        return new Version(
                Cast.id("version " + number),
                Cast.id("Annex"),
                Cast.id("programme"),
                number,
                name,
                "0123456789abcdef".repeat(4),
                1200,
                Instant.EPOCH,
                name == null ? null : Cast.signature("Amina", Cast.IOM),
                List.of(Cast.signature("Amina", Cast.IOM), Cast.signature("Clara", Cast.UNODC)),
                null,
                null);
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
        tickets++;
        return new Ticket("ticket " + tickets, Instant.EPOCH, "first life", 1);
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

    @Override
    public Page<Version> versions(UUID document, @Nullable String after) {
        return new Page<>(versions, null);
    }

    @Override
    public Version name(UUID document, NameVersion request, @Nullable String idempotencyKey) {
        before.run();
        versions.addFirst(version(versions.size() + 1, request.name()));
        return versions.getFirst();
    }

    @Override
    public Version version(UUID version) {
        return versions.stream()
                .filter(one -> Objects.equals(one.id(), version))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Comparison compare(UUID version, @Nullable UUID to) {
        comparisons.add(version(version).number()
                + (to == null ? " with now" : " with " + version(to).number()));
        return comparison;
    }

    @Override
    public Version restore(UUID version, @Nullable String idempotencyKey) {
        restored.add(version);
        versions.addFirst(version(versions.size() + 1, null));
        return versions.getFirst();
    }

    @Override
    public Version freeze(UUID version) {
        frozen.add(version);
        return version(version);
    }
}
