package org.jointly.ui.document.endorsed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.document.EndorsedApi;
import org.jointly.api.document.EndorsedVersion;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.GivenFile;
import org.jointly.ui.component.Words;
import org.jointly.ui.organisation.OrganisationPart;
import org.jointly.ui.session.Attempt;
import org.jspecify.annotations.Nullable;

/** What an organisation that has left goes on reading, in its page; nothing of it shows as long as it is here. */
@Singleton
@Order(5)
class EndorsedOfOrganisation implements OrganisationPart {
    private final EndorsedApi endorsed;

    EndorsedOfOrganisation(EndorsedApi endorsed) {
        this.endorsed = endorsed;
    }

    @Override
    public Component part() {
        var section = new Section(new H2(Words.say("endorsed.title")), new Paragraph(Words.say("endorsed.text")));
        section.addClassName("section");
        var versions = new Div();
        section.add(versions);
        more(versions, null);
        section.setVisible(versions.getComponentCount() > 0);
        return section;
    }

    private void more(Div versions, @Nullable String after) {
        var page = endorsed.endorsedVersions(after);
        page.items().forEach(version -> versions.add(line(version)));
        if (page.next() != null) {
            var button = Buttons.plain(Words.say("endorsed.more"), () -> {});
            button.addClickListener(click -> {
                versions.remove(button);
                Attempt.of(() -> more(versions, page.next()));
            });
            versions.add(button);
        }
    }

    private Article line(EndorsedVersion version) {
        var name = version.name() == null
                ? Words.say("endorsed.version", version.number())
                : Words.say("endorsed.named", version.number(), "\u2068" + version.name() + "\u2069");
        var line = new Article(
                new H3(version.documentTitle()),
                new Paragraph(
                        version.programmeTitle() + " · " + name + " · " + Dates.day(Dates.dayOf(version.madeAt()))));
        line.addClassName("line");
        line.add(Buttons.plain(
                Words.say("endorsed.download"),
                () -> Attempt.of(() -> GivenFile.to(
                        line, version.documentTitle() + ".docx", endorsed.endorsedVersion(version.id())))));
        return line;
    }
}
