package org.jointly.document.live.carryover;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.discussion.Discussion;
import org.jointly.document.live.BeforeOpening;
import org.jointly.document.live.Log;
import org.jointly.document.live.Room;
import org.jointly.document.live.log.ClientRow;
import org.jointly.document.live.log.ClientRows;
import org.jointly.document.live.log.EditRow;
import org.jointly.document.live.log.EditRows;
import org.jointly.document.live.log.HeadRows;
import org.jointly.document.text.reading.Fingerprint;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.NestedText;
import org.jointly.document.yjs.YDocument;
import org.jointly.platform.Actor;
import org.jointly.platform.By;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a document whose text stands in the nested form into the flat one: as one edit of the server's own behind all others,
 * with the places of comments and the sections of penholders, in one transaction and while nobody else writes. The nested text
 * stays where it was, for whoever comes back with words that were never sent. Each method is one transaction, under
 * {@link org.jointly.platform.Duty#DOCUMENTS}.
 */
@Singleton
@Transactional
class CarryOver implements BeforeOpening {
    private static final Logger LOG = LoggerFactory.getLogger(CarryOver.class);
    private static final By ITSELF = new By(Actor.PLATFORM, "Jointly", Actor.PLATFORM, "Jointly");

    private final Log log;
    private final CarryOverRows rows;
    private final HeadRows heads;
    private final EditRows edits;
    private final ClientRows clients;
    private final Discussion discussion;
    private final ApplicationEventPublisher<CarriedOver> events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CarryOver(
            Log log,
            CarryOverRows rows,
            HeadRows heads,
            EditRows edits,
            ClientRows clients,
            Discussion discussion,
            ApplicationEventPublisher<CarriedOver> events,
            Clock clock) {
        this.log = log;
        this.rows = rows;
        this.heads = heads;
        this.edits = edits;
        this.clients = clients;
        this.discussion = discussion;
        this.events = events;
        this.clock = clock;
    }

    /** Does nothing to a document whose text is flat. */
    @Override
    public void prepare(UUID document) {
        if (rows.isEarlier(document).isPresent() && rows.holdEarlier(document).isPresent()) {
            log.open(document).ifPresent(room -> carry(room, room.read(YDocument::copy)));
            rows.carriedOver(document);
        }
    }

    private void carry(Room room, YDocument text) {
        if (FlatText.isFlat(text)) {
            return;
        }
        var nested = NestedText.read(text.fragment(FlatText.NESTED));
        var client = Integer.toUnsignedLong(random.nextInt());
        var update = written(text, client, nested.text());
        var now = clock.instant();
        heads.advance(Map.of(room.document(), room.seq() + 1), now);
        clients.saveAll(List.of(ClientRow.of(room.document(), room.programme(), client, ITSELF)));
        edits.append(List.of(new EditRow(room.document(), room.seq() + 1, room.programme(), ITSELF, now, update)), now);
        var flat = FlatText.of(text);
        var places = new CarriedPlaces(text, nested, flat.body());
        var moved = discussion.moveAnchors(room.programme(), room.document(), places::of);
        events.publishEvent(new CarriedOver(room.document(), flat));
        LOG.info("Carried document {} over into the flat form, with the places of {} topics", room.document(), moved);
    }

    /** @throws IllegalStateException if it does not say the same afterwards; nothing is kept of it then */
    private static byte[] written(YDocument text, long client, FlatText flat) {
        var update = text.edit(client, editing -> {
            editing.body(FlatText.BODY).append(flat.blocks());
            flat.suggestions().forEach(editing.map(FlatText.SUGGESTIONS)::put);
        });
        if (!Fingerprint.of(FlatText.of(text)).equals(Fingerprint.of(flat))) {
            throw new IllegalStateException("A text does not say the same in the flat form");
        }
        return update;
    }

    /** Documents of an earlier kind, in the order of their ids. */
    @Transactional(readOnly = true)
    List<UUID> earlier(UUID after, int size) {
        return rows.earlier(after, size);
    }

    /** Whether a text would say the same in the flat form; nothing is written. */
    @Transactional(readOnly = true)
    boolean wouldSayTheSame(UUID document) {
        return log.open(document)
                .map(room -> room.read(YDocument::copy))
                .filter(text -> !FlatText.isFlat(text))
                .map(CarryOver::saysTheSame)
                .orElse(true);
    }

    private static boolean saysTheSame(YDocument text) {
        var nested = text.fragment(FlatText.NESTED);
        try {
            written(text, 1, NestedText.read(nested).text());
            return NestedText.letters(nested).equals(FlatText.of(text).letters());
        } catch (RuntimeException e) {
            LOG.warn("A text cannot be carried over", e);
            return false;
        }
    }
}
