package org.jointly.consultation.submission;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.access.ForGuests;
import org.jointly.access.FreshRights;
import org.jointly.api.consultation.Admit;
import org.jointly.api.consultation.Decline;
import org.jointly.api.consultation.OwnRemark;
import org.jointly.api.consultation.ReleaseRemark;
import org.jointly.api.consultation.SubmissionApi;
import org.jointly.api.consultation.SubmissionReceipt;
import org.jointly.api.consultation.Submit;
import org.jointly.api.consultation.WriteRemark;
import org.jointly.platform.once.Idempotent;
import org.jspecify.annotations.Nullable;

@Controller
class SubmissionController implements SubmissionApi {
    private final Remarks remarks;
    private final CallSubmissions submissions;

    SubmissionController(Remarks remarks, CallSubmissions submissions) {
        this.remarks = remarks;
        this.submissions = submissions;
    }

    @Override
    @ForGuests
    public List<OwnRemark> remarks(UUID call) {
        return remarks.of(call);
    }

    @Override
    @ForGuests
    public OwnRemark write(UUID call, WriteRemark request, @Nullable String idempotencyKey) {
        return remarks.write(call, request, idempotencyKey);
    }

    @Override
    @Idempotent
    @ForGuests
    public OwnRemark change(UUID remark, WriteRemark request) {
        return remarks.change(remark, request);
    }

    @Override
    @Idempotent
    @ForGuests
    public OwnRemark release(UUID remark, ReleaseRemark request) {
        return remarks.release(remark, request);
    }

    @Override
    @Idempotent
    @ForGuests
    public OwnRemark remove(UUID remark, int version) {
        return remarks.remove(remark, version);
    }

    @Override
    @FreshRights
    @ForGuests
    public SubmissionReceipt submit(UUID call, Submit request, @Nullable String idempotencyKey) {
        return submissions.submit(call, request, idempotencyKey);
    }

    @Override
    @ForGuests
    public List<SubmissionReceipt> submissions(UUID call) {
        return submissions.of(call);
    }

    @Override
    @ForGuests
    public String content(UUID submission) {
        return submissions.content(submission);
    }

    @Override
    @Idempotent
    public SubmissionReceipt admit(UUID submission, Admit request) {
        return submissions.admit(submission, request);
    }

    @Override
    @Idempotent
    public SubmissionReceipt decline(UUID submission, Decline request) {
        return submissions.decline(submission, request);
    }
}
