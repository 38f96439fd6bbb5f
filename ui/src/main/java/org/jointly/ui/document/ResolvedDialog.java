package org.jointly.ui.document;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.UUID;
import org.jointly.api.discussion.DiscussionApi;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.TopicState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;

/** Comments on a text that are resolved, the last one first; each leads to its thread. */
class ResolvedDialog extends Dialog {
    ResolvedDialog(DiscussionApi discussion, UUID programme, UUID document, SerializableConsumer<UUID> open) {
        setHeaderTitle(Words.say("document.resolved"));
        var list = new Div();
        list.addClassName("resolved");
        var more = new More<Topic>(
                after -> discussion.topics(programme, TopicState.RESOLVED, document, after),
                topic -> list.add(new ThreadLine(topic, false, () -> {
                    close();
                    open.accept(topic.id());
                })));
        add(list, more);
        if (!more.next(null)) {
            list.add(new EmptyState(Words.say("topics.none-such")));
        }
        getFooter().add(Buttons.quiet(Words.say("action.close"), this::close));
    }
}
