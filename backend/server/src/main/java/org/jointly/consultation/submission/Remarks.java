package org.jointly.consultation.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallQuestionKind;
import org.jointly.api.consultation.OwnRemark;
import org.jointly.api.consultation.ReleaseRemark;
import org.jointly.api.consultation.RowPlace;
import org.jointly.api.consultation.WriteRemark;
import org.jointly.consultation.CallRow;
import org.jointly.consultation.Consultation;
import org.jointly.consultation.PassageRow;
import org.jointly.consultation.PassageRows;
import org.jointly.platform.Actor;
import org.jointly.platform.once.Once;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;
import org.jointly.platform.problem.Stale;
import org.jspecify.annotations.Nullable;

/** What the acting organisation prepares to say in calls, together. */
@Singleton
@Transactional
class Remarks {
    static final int MOST = 1000;
    private static final int LONGEST_QUOTE = 500;

    private final RemarkRows rows;
    private final PassageRows passages;
    private final Consultation consultation;
    private final Once once;
    private final Clock clock;

    Remarks(RemarkRows rows, PassageRows passages, Consultation consultation, Once once, Clock clock) {
        this.rows = rows;
        this.passages = passages;
        this.consultation = consultation;
        this.once = once;
        this.clock = clock;
    }

    List<OwnRemark> of(UUID call) {
        consultation.row(call);
        return rows.of(call, Actor.current().organisation(), MOST).stream()
                .map(RemarkRow::seen)
                .toList();
    }

    OwnRemark write(UUID id, WriteRemark request, @Nullable String key) {
        var call = consultation.allowed(CallAbility.PREPARE, id);
        return once.run(key, List.of(id, request), OwnRemark.class, () -> {
            var by = Actor.current().by();
            var place = place(call, request);
            var said = Said.of(request, asked(call, place.question()));
            if (rows.count(id, by.organisation()) >= MOST) {
                throw new Invalid("/text", "consultation.too-many-remarks", MOST);
            }
            if (place.question() != null && rows.isAnswered(id, by.organisation(), place.question())) {
                throw new Invalid("/question", "consultation.answered-by-a-colleague");
            }
            return rows.save(RemarkRow.written(id, place, said, by, clock.instant()))
                    .seen();
        });
    }

    OwnRemark change(UUID id, WriteRemark request) {
        var row = own(id);
        var call = consultation.allowed(CallAbility.PREPARE, row.call());
        var about = new WriteRemark(
                row.question(),
                row.passage(),
                null,
                null,
                request.stance(),
                request.text(),
                request.proposal(),
                request.version());
        if (request.version() == null) {
            throw new Invalid("/version", "consultation.say-which-version");
        }
        var said = Said.of(about, asked(call, row.question()));
        var next = row.saying(said, Actor.current().by(), clock.instant());
        var stance = said.stance() == null ? null : said.stance().toString();
        if (row.version() != request.version() || rows.change(next, stance, said.proposal()) == 0) {
            throw new Stale("remark", own(id).seen());
        }
        return own(id).seen();
    }

    OwnRemark release(UUID id, ReleaseRemark request) {
        var row = own(id);
        consultation.allowed(CallAbility.PREPARE, row.call());
        var by = Actor.current().by();
        rows.release(id, request.released(), by.person(), by.personName());
        return own(id).seen();
    }

    OwnRemark remove(UUID id, int version) {
        var row = own(id);
        consultation.allowed(CallAbility.PREPARE, row.call());
        if (rows.remove(id, version) == 0) {
            throw new Stale("remark", own(id).seen());
        }
        return row.seen();
    }

    private RemarkRow own(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("remark"));
    }

    private RowPlace place(CallRow call, WriteRemark request) {
        if (request.question() != null && request.passage() != null) {
            throw new Invalid("/passage", "consultation.one-thing-at-a-time");
        }
        if (request.question() != null) {
            asked(call, request.question());
            return new RowPlace(request.question(), null, null, null, null, null, null);
        }
        if (request.passage() == null) {
            return new RowPlace(null, null, null, null, null, null, null);
        }
        var passage = passages.one(call.id(), request.passage())
                .orElseThrow(() -> new Invalid("/passage", "consultation.no-passage"));
        return words(passage, request);
    }

    private static RowPlace words(PassageRow passage, WriteRemark request) {
        var text = passage.text();
        var start = request.start();
        var end = request.end();
        if (start == null || end == null) {
            return new RowPlace(null, passage.position(), passage.section(), passage.field(), null, null, cut(text));
        }
        if (start >= end || end > text.length() || splits(text, start) || splits(text, end)) {
            throw new Invalid("/end", "consultation.no-such-words");
        }
        return new RowPlace(
                null,
                passage.position(),
                passage.section(),
                passage.field(),
                start,
                end,
                cut(text.substring(start, end)));
    }

    /** Whether half of a letter would be left on either side. */
    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        var end = splits(text, LONGEST_QUOTE) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return text.substring(0, end) + "…";
    }

    private static @Nullable CallQuestionKind asked(CallRow call, @Nullable Integer question) {
        if (question == null) {
            return null;
        }
        if (question > call.questions().size()) {
            throw new Invalid("/question", "consultation.no-question");
        }
        return call.questions().get(question - 1).kind();
    }
}
