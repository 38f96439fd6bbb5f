package org.jointly.ui.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.consultation.Admit;
import org.jointly.api.consultation.AskMore;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.CallFigures;
import org.jointly.api.consultation.CallProgress;
import org.jointly.api.consultation.CallQuestion;
import org.jointly.api.consultation.CallQuestionKind;
import org.jointly.api.consultation.CallState;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.consultation.Consulted;
import org.jointly.api.consultation.Decline;
import org.jointly.api.consultation.ExtendCall;
import org.jointly.api.consultation.MakeCall;
import org.jointly.api.consultation.OwnPart;
import org.jointly.api.consultation.OwnRemark;
import org.jointly.api.consultation.Party;
import org.jointly.api.consultation.Passage;
import org.jointly.api.consultation.PassageKind;
import org.jointly.api.consultation.Publicity;
import org.jointly.api.consultation.PublishCall;
import org.jointly.api.consultation.ReleaseRemark;
import org.jointly.api.consultation.RowPlace;
import org.jointly.api.consultation.SubmissionApi;
import org.jointly.api.consultation.SubmissionAudience;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.api.consultation.Submit;
import org.jointly.api.consultation.WithdrawCall;
import org.jointly.api.consultation.WriteRemark;
import org.jointly.api.discussion.Disposition;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** Calls, and what one organisation says in them, as views see them: kept in lists; it notes what was asked of it. */
public class CallsInMemory implements ConsultationApi, SubmissionApi {
    /** A week before the call closes. */
    public static final Instant IN_TIME = Instant.parse("2026-10-23T10:00:00Z");

    public final List<Call> calls = new ArrayList<>();
    public final List<MakeCall> made = new ArrayList<>();
    public final List<OwnRemark> remarks = new ArrayList<>();
    public final List<WriteRemark> written = new ArrayList<>();
    public final List<Submit> submitted = new ArrayList<>();
    public final List<SubmissionReceipt> receipts = new ArrayList<>();
    public final List<Admit> admitted = new ArrayList<>();
    public final List<Decline> declined = new ArrayList<>();
    public final List<ExtendCall> extended = new ArrayList<>();

    /** What to do before the next call that changes something. */
    public Runnable before = () -> {};

    /** Of Harbour's side: it is asked by UNODC until the end of 30 October 2026 in Vienna. */
    public static Call asked(CallState state, CallAbility... abilities) {
        return call(state, SubmissionAudience.PUBLIC, new OwnPart(0, null, false, 0, 0), null, abilities);
    }

    /** Of the side of those who draft. */
    public static Call drafted(CallState state, CallProgress progress, CallAbility... abilities) {
        return call(state, SubmissionAudience.PUBLIC, null, progress, abilities);
    }

    private static Call call(
            CallState state,
            SubmissionAudience audience,
            @Nullable OwnPart own,
            @Nullable CallProgress progress,
            CallAbility... abilities) {
        return new Call(
                Cast.id("call"),
                Cast.id("programme"),
                "Fair recruitment in West Africa",
                "Is the referral pathway workable?",
                "Tell us what we overlooked.",
                Cast.signature("Clara", Cast.UNODC),
                Instant.EPOCH,
                state,
                Instant.parse("2026-10-01T22:00:00Z"),
                Instant.parse("2026-10-30T23:00:00Z"),
                LocalDate.of(2026, 10, 30),
                "Europe/Vienna",
                LocalDate.of(2026, 12, 15),
                audience,
                new Consulted(Cast.id("Annex"), Cast.id("version 1"), "Annex", "0123456789abcdef".repeat(4), 2),
                List.of(new CallQuestion(1, CallQuestionKind.STANCE, "Do you support it?")),
                own,
                progress,
                null,
                null,
                null,
                null,
                Set.of(abilities));
    }

    @Override
    public Page<Call> calls(UUID programme, @Nullable String after) {
        return new Page<>(calls, null);
    }

    @Override
    public Call make(UUID programme, MakeCall request, @Nullable String idempotencyKey) {
        before.run();
        made.add(request);
        return asked(CallState.OPEN);
    }

    @Override
    public List<Call> waiting() {
        return calls;
    }

    @Override
    public Page<Call> asked(@Nullable String after) {
        return new Page<>(calls, null);
    }

    @Override
    public Call call(UUID call) {
        return calls.getFirst();
    }

    @Override
    public Page<Passage> passages(UUID call, @Nullable String after) {
        return new Page<>(
                List.of(
                        new Passage(1, PassageKind.HEADING, 1, null, null, "Referral"),
                        new Passage(2, PassageKind.PARAGRAPH, 0, null, "Referral", "Police refer within thirty days.")),
                null);
    }

    @Override
    public List<Party> parties(UUID call) {
        return List.of(new Party(
                Cast.HARBOUR, OrganisationKind.CIVIL_SOCIETY, true, false, Instant.EPOCH, Instant.EPOCH, false));
    }

    @Override
    public List<Party> ask(UUID call, AskMore request) {
        return parties(call);
    }

    @Override
    public Call extend(UUID call, ExtendCall request) {
        before.run();
        extended.add(request);
        return call(call);
    }

    @Override
    public Call withdraw(UUID call, WithdrawCall request) {
        return call(call);
    }

    @Override
    public Call publish(UUID call, PublishCall request) {
        return call(call);
    }

    @Override
    public CallFigures figures(UUID call) {
        return new CallFigures(
                List.of(new CallFigures.OfKind(OrganisationKind.CIVIL_SOCIETY, 1, 2)),
                List.of(new CallFigures.OfSection("Referral", null, 2, 1)),
                Map.of(Disposition.ACCEPTED, 1),
                List.of());
    }

    @Override
    public List<OwnRemark> remarks(UUID call) {
        return List.copyOf(remarks);
    }

    @Override
    public OwnRemark write(UUID call, WriteRemark request, @Nullable String idempotencyKey) {
        before.run();
        written.add(request);
        remarks.add(remark("remark " + remarks.size(), request, 1));
        return remarks.getLast();
    }

    @Override
    public OwnRemark change(UUID remark, WriteRemark request) {
        before.run();
        written.add(request);
        remarks.replaceAll(each -> each.id().equals(remark) ? remark("remark 0", request, each.version() + 1) : each);
        return remarks.getFirst();
    }

    @Override
    public OwnRemark release(UUID remark, ReleaseRemark request) {
        before.run();
        remarks.replaceAll(each -> each.id().equals(remark) ? released(each, request.released()) : each);
        return remarks.getFirst();
    }

    @Override
    public OwnRemark remove(UUID remark, int version) {
        before.run();
        var removed = remarks.stream()
                .filter(each -> each.id().equals(remark))
                .findFirst()
                .orElseThrow();
        remarks.remove(removed);
        return removed;
    }

    @Override
    public SubmissionReceipt submit(UUID call, Submit request, @Nullable String idempotencyKey) {
        before.run();
        submitted.add(request);
        receipts.addFirst(receipt(receipts.size() + 1, request.late() != null));
        return receipts.getFirst();
    }

    public static SubmissionReceipt receipt(int number, boolean late) {
        return new SubmissionReceipt(
                Cast.id("submission " + number),
                Cast.id("call"),
                number,
                Cast.signature("Dalia", Cast.HARBOUR),
                null,
                Instant.parse("2026-10-29T10:00:00Z"),
                2,
                "fedcba9876543210".repeat(4),
                Publicity.NAMED,
                late,
                null,
                null,
                null,
                null,
                null,
                null,
                late,
                !late);
    }

    @Override
    public List<SubmissionReceipt> submissions(UUID call) {
        return List.copyOf(receipts);
    }

    @Override
    public String content(UUID submission) {
        return "{}";
    }

    @Override
    public SubmissionReceipt admit(UUID submission, Admit request) {
        admitted.add(request);
        return receipts.getFirst();
    }

    @Override
    public SubmissionReceipt decline(UUID submission, Decline request) {
        declined.add(request);
        return receipts.getFirst();
    }

    /** What somebody of Harbour prepared. */
    public static OwnRemark remark(String name, WriteRemark said, int version) {
        return new OwnRemark(
                Cast.id(name),
                Cast.id("call"),
                new RowPlace(said.question(), said.passage(), null, null, said.start(), said.end(), null),
                said.stance(),
                Objects.requireNonNullElse(said.text(), ""),
                said.proposal(),
                true,
                Cast.signature("Dalia", Cast.HARBOUR),
                Instant.EPOCH,
                version);
    }

    private static OwnRemark released(OwnRemark remark, boolean released) {
        return new OwnRemark(
                remark.id(),
                remark.call(),
                remark.place(),
                remark.stance(),
                remark.text(),
                remark.proposal(),
                released,
                remark.writtenBy(),
                remark.changedAt(),
                remark.version() + 1);
    }
}
