package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;

/** What survivors are given: the address with the fingerprint of the host's keys, to copy, print or scan. */
@Prototype
@Route(value = "voices/:channel/link", layout = ChannelLayout.class)
class LinkTab extends ChannelTab {
    /** Behind the fragment: somebody of an organisation helps to write. */
    private static final String ASSISTED = ".a";

    LinkTab() {
        super("link.title");
    }

    @Override
    public void show(Channel channel) {
        removeAll();
        var link = channel.link();
        if (link == null) {
            add(new EmptyState(Words.say("link.none"), ChannelSteps.to(channel, "/keys", "keys.title")));
            return;
        }
        if (channel.state() != ChannelState.OPEN) {
            var closed = new Paragraph(Words.say("link.not-open"));
            closed.addClassName("warning");
            add(closed);
        }
        add(
                new Paragraph(Words.say("link.why-whole")),
                section("link.for-survivors", link),
                section("link.assisted", link + ASSISTED));
    }

    private static Section section(String key, String link) {
        var anchor = new Anchor(link, new Code(link));
        anchor.setTarget(AnchorTarget.BLANK);
        anchor.getElement().setAttribute("rel", "noreferrer noopener");
        anchor.addClassName("link");
        var actions = new Div(Buttons.plain(Words.say("link.copy"), () -> Notices.done(Words.say("link.copied"))));
        actions.addClassName("actions");
        actions.getChildren()
                .findFirst()
                .ifPresent(button -> button.getElement()
                        .executeJs("this.addEventListener('click', () => navigator.clipboard.writeText($0))", link));
        var section = new Section(
                new H2(Words.say(key)), anchor, actions, new QrCode(link, Words.say("link.code-of", Words.say(key))));
        section.addClassName("section");
        return section;
    }
}
