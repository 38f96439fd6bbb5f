package org.jointly.ui.consultation;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jointly.ui.consultation.call.CallLine;
import org.jointly.ui.programme.ProgrammeTab;
import org.jointly.ui.shell.FoundPlace;

/** What consultations offer to others: a tab in every programme, and where what is asked and said is found. */
@Factory
class ConsultationOffers {
    @Singleton
    @Order(55)
    ProgrammeTab tab() {
        return ProgrammeTab.at("/consultations", "tab.consultations");
    }

    @Singleton
    @Named("call")
    FoundPlace calls() {
        return FoundPlace.of("call", VaadinIcon.COMMENTS_O, (id, programme, none) -> CallLine.at(id));
    }

    @Singleton
    @Named("remark")
    FoundPlace remarks() {
        return FoundPlace.of(
                "remark",
                VaadinIcon.COMMENT_ELLIPSIS_O,
                (id, programme, call) -> CallLine.at(Objects.requireNonNull(call)));
    }
}
