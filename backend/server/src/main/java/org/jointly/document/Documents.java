package org.jointly.document;

import static org.jointly.api.document.DocumentAbility.WRITE;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.Tickets;
import org.jointly.api.Audience;
import org.jointly.api.document.CreateDocument;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentWriter;
import org.jointly.api.document.HoldPen;
import org.jointly.api.document.RenameDocument;
import org.jointly.api.document.Template;
import org.jointly.api.document.Ticket;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.programme.Capacity;
import org.jointly.document.live.Live;
import org.jointly.document.live.Seed;
import org.jointly.document.live.Writers;
import org.jointly.document.text.reading.FlatText;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jointly.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The public face of the feature. */
@Singleton
@Transactional
public class Documents {
    private static final int LONGEST_SECTION = 500;

    private final DocumentRows documents;
    private final PenholderRows penholders;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Tickets tickets;
    private final Seed seed;
    private final Live live;
    private final Writers writers;
    private final ApplicationEventPublisher<Recorded> events;
    private final Once once;
    private final Clock clock;

    Documents(
            DocumentRows documents,
            PenholderRows penholders,
            Programmes programmes,
            Organisations organisations,
            Tickets tickets,
            Seed seed,
            Live live,
            Writers writers,
            ApplicationEventPublisher<Recorded> events,
            Once once,
            Clock clock) {
        this.documents = documents;
        this.penholders = penholders;
        this.programmes = programmes;
        this.organisations = organisations;
        this.tickets = tickets;
        this.seed = seed;
        this.live = live;
        this.writers = writers;
        this.events = events;
        this.once = once;
        this.clock = clock;
    }

    public List<Document> documents(UUID programme) {
        var abilities = DocumentPolicy.abilities(programmes.standing(programme));
        return documents.of(programme).stream().map(row -> row.seen(abilities)).toList();
    }

    public Document create(UUID programme, CreateDocument request, @Nullable String key) {
        var standing = programmes.standing(programme);
        if (!standing.edits()) {
            throw standing.refused("document.begin");
        }
        return once.run(key, List.of(programme, request), Document.class, () -> {
            var main = request.template() == Template.JOINT_PROGRAMME && documents.mains(programme) == 0;
            var row = begin(programme, request.title(), main, request.template());
            programmes.noteActivity(programme, Audience.PROGRAMME);
            return row.seen(DocumentPolicy.abilities(standing));
        });
    }

    /** The programme's own document, in the transaction that begins the programme. */
    public void beginMain(UUID programme) {
        begin(programme, Templates.TITLE, true, Template.JOINT_PROGRAMME);
    }

    public Document document(UUID id) {
        return seen(row(id));
    }

    public Document rename(UUID id, RenameDocument request) {
        var row = writable(id);
        if (documents.rename(id, request.title(), request.version()) == 0) {
            throw new Stale("document", document(id));
        }
        events.publishEvent(new DocumentRenamed(id, row.programme()));
        return document(id);
    }

    public Ticket ticket(UUID id) {
        var row = row(id);
        var ticket = tickets.ticket(id);
        live.expect(id);
        return new Ticket(ticket.token(), ticket.expires(), row.epoch().toString(), Live.SCHEMA);
    }

    /** Who wrote in it. */
    List<DocumentWriter> writers(UUID id) {
        return writers.of(row(id).id());
    }

    /** Which organisations hold the pen, by the heading of the section. */
    Map<SectionHeading, Organisation> penholders(UUID id, List<SectionHeading> headings) {
        var holders = new HashMap<SectionHeading, Organisation>();
        Pens.of(headings, penholders.of(row(id).id()))
                .forEach((heading, row) -> Optional.ofNullable(row.holder())
                        .flatMap(organisations::find)
                        .ifPresent(holder -> holders.put(heading, holder)));
        return holders;
    }

    /** @param headings all of the text */
    void holdPen(UUID id, List<SectionHeading> headings, SectionHeading heading, HoldPen request) {
        var row = writable(id);
        if (request.organisation() != null && !drafts(row.programme(), request.organisation())) {
            throw new Invalid("/organisation", "document.no-drafter");
        }
        var held = Pens.of(headings, penholders.of(id)).get(heading);
        if (held != null) {
            penholders.hold(held.id(), request.organisation());
            penholders.follow(held.id(), heading.id(), heading.title());
        } else if (request.organisation() != null) {
            penholders.hold(new PenholderRow(
                    UUID.randomUUID(), id, request.section(), row.programme(), request.organisation(), heading.id()));
        }
        events.publishEvent(new PenHeld(id, row.programme()));
    }

    /** Lets penholders keep their sections when headings were moved or renamed since. */
    public void followSections(UUID id, FlatText text) {
        Pens.of(SectionHeading.in(text), penholders.of(id)).forEach((heading, row) -> {
            if (!heading.id().equals(row.heading()) || !heading.title().equals(row.section())) {
                penholders.follow(row.id(), heading.id(), shortened(heading.title()));
            }
        });
    }

    private static String shortened(String title) {
        return title.length() > LONGEST_SECTION ? title.substring(0, LONGEST_SECTION) : title;
    }

    /** Somebody, who is the actor, sat down to write. */
    public void noteWriting(UUID id, UUID programme) {
        programmes.noteActivity(programme, Audience.PROGRAMME);
        events.publishEvent(new DocumentWritten(id, programme));
    }

    /** A document that the actor may write in. */
    public DocumentRow writable(UUID id) {
        var row = row(id);
        var standing = programmes.standing(row.programme());
        if (!DocumentPolicy.abilities(standing).contains(WRITE)) {
            throw standing.refused("document.change");
        }
        return row;
    }

    /** A document that the actor sees. */
    public DocumentRow row(UUID id) {
        return documents.findById(id).orElseThrow(() -> new NotFound("document"));
    }

    /** All that the actor sees, page by page in the order of their ids. */
    public List<DocumentRow> after(@Nullable UUID after, int size) {
        return documents.after(after, size);
    }

    private DocumentRow begin(UUID programme, String title, boolean main, Template template) {
        var row = documents.save(
                DocumentRow.begun(programme, title, main, Actor.current().by(), clock.instant()));
        seed.plant(row.id(), programme, Templates.of(template));
        events.publishEvent(new DocumentBegun(row.id(), programme));
        return row;
    }

    private Document seen(DocumentRow row) {
        return row.seen(DocumentPolicy.abilities(programmes.standing(row.programme())));
    }

    private boolean drafts(UUID programme, UUID organisation) {
        var capacities = programmes.participants(programme).getOrDefault(organisation, Set.of());
        return capacities.contains(Capacity.LEAD) || capacities.contains(Capacity.PARTICIPATING);
    }
}
