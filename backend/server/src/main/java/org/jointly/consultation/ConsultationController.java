package org.jointly.consultation;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.access.ForGuests;
import org.jointly.api.Page;
import org.jointly.api.consultation.AskMore;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallFigures;
import org.jointly.api.consultation.ConsultationApi;
import org.jointly.api.consultation.ExtendCall;
import org.jointly.api.consultation.MakeCall;
import org.jointly.api.consultation.Party;
import org.jointly.api.consultation.Passage;
import org.jointly.api.consultation.PublishCall;
import org.jointly.api.consultation.WithdrawCall;
import org.jointly.consultation.matrix.Figures;
import org.jointly.platform.once.Idempotent;
import org.jspecify.annotations.Nullable;

@Controller
class ConsultationController implements ConsultationApi {
    private final Consultation consultation;
    private final Figures figures;

    ConsultationController(Consultation consultation, Figures figures) {
        this.consultation = consultation;
        this.figures = figures;
    }

    @Override
    public Page<Call> calls(UUID programme, @Nullable String after) {
        return consultation.calls(programme, after);
    }

    @Override
    public Call make(UUID programme, MakeCall request, @Nullable String idempotencyKey) {
        return consultation.make(programme, request, idempotencyKey);
    }

    @Override
    public List<Call> waiting() {
        return consultation.waiting();
    }

    @Override
    public Page<Call> asked(@Nullable String after) {
        return consultation.asked(after);
    }

    @Override
    @ForGuests
    public Call call(UUID call) {
        return consultation.call(call);
    }

    @Override
    @ForGuests
    public Page<Passage> passages(UUID call, @Nullable String after) {
        return consultation.passages(call, after);
    }

    @Override
    public List<Party> parties(UUID call) {
        return consultation.parties(call);
    }

    @Override
    @Idempotent
    public List<Party> ask(UUID call, AskMore request) {
        return consultation.ask(call, request);
    }

    @Override
    @Idempotent
    public Call extend(UUID call, ExtendCall request) {
        return consultation.extend(call, request);
    }

    @Override
    @Idempotent
    public Call withdraw(UUID call, WithdrawCall request) {
        return consultation.withdraw(call, request);
    }

    @Override
    @Idempotent
    public Call publish(UUID call, PublishCall request) {
        return consultation.publish(call, request);
    }

    @Override
    @ForGuests
    public CallFigures figures(UUID call) {
        return figures.of(call);
    }
}
