package org.jointly.document;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.access.ForMachines;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.document.CreateDocument;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentApi;
import org.jointly.api.document.DocumentWriter;
import org.jointly.api.document.HoldPen;
import org.jointly.api.document.RenameDocument;
import org.jointly.api.document.Section;
import org.jointly.api.document.Ticket;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jointly.platform.once.Idempotent;
import org.jointly.platform.once.Idempotent.How;
import org.jspecify.annotations.Nullable;

@Controller
class DocumentController implements DocumentApi {
    private final Documents documents;
    private final Sections sections;

    DocumentController(Documents documents, Sections sections) {
        this.documents = documents;
        this.sections = sections;
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public List<Document> documents(UUID programme) {
        return documents.documents(programme);
    }

    @Override
    public Document create(UUID programme, CreateDocument request, @Nullable String idempotencyKey) {
        return documents.create(programme, request, idempotencyKey);
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public Document document(UUID document) {
        return documents.document(document);
    }

    @Override
    @Idempotent
    public Document rename(UUID document, RenameDocument request) {
        return documents.rename(document, request);
    }

    @Override
    @Costly(Kind.TICKET)
    @Idempotent(How.UNKEPT)
    public Ticket ticket(UUID document) {
        return documents.ticket(document);
    }

    @Override
    public List<DocumentWriter> writers(UUID document) {
        return documents.writers(document);
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public List<Section> sections(UUID document) {
        return sections.of(document);
    }

    @Override
    @Idempotent(How.APART)
    public List<Section> holdPen(UUID document, HoldPen request) {
        return sections.holdPen(document, request);
    }
}
