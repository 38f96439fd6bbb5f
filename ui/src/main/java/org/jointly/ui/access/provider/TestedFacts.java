package org.jointly.ui.access.provider;

import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.jointly.api.access.provider.TestedSignIn;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Words;

/** What the last test received, and whether somebody like this could sign in. */
class TestedFacts extends Div {
    TestedFacts(TestedSignIn tested) {
        add(
                tested.doubt() == null
                        ? new Mark(Words.say("provider.test-good", Dates.agoText(tested.at())), "good")
                        : new Mark(Words.say("provider.doubt." + tested.doubt()), "warning"),
                new Facts()
                        .with(Words.say("provider.subject"), tested.subject())
                        .with(Words.say("people.mail"), Objects.requireNonNullElse(tested.mail(), ""))
                        .with(
                                Words.say("provider.verified"),
                                Words.say(tested.verified() ? "provider.yes" : "provider.not-said"))
                        .with(Words.say("provider.groups"), String.join(", ", tested.groups())));
    }
}
