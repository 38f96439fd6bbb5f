package org.jointly.ui.discussion;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jointly.ui.programme.ProgrammeTab;
import org.jointly.ui.shell.FoundPlace;

/** What the discussion offers to others: a tab in every programme, and where what is said is found. */
@Factory
class DiscussionOffers {
    @Singleton
    @Order(50)
    ProgrammeTab tab() {
        return ProgrammeTab.at("/discussion", "tab.discussion");
    }

    @Singleton
    @Named("topic")
    FoundPlace topics() {
        return FoundPlace.of("topic", VaadinIcon.CHAT, (id, programme, document) -> TopicView.at(programme, id));
    }

    @Singleton
    @Named("comment")
    FoundPlace comments() {
        return FoundPlace.of(
                "comment",
                VaadinIcon.COMMENT_O,
                (id, programme, topic) -> TopicView.at(programme, Objects.requireNonNull(topic)));
    }
}
