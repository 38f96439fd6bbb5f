package org.jointly.ui.access.leaving;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.api.access.archive.ArchiveApi;
import org.jointly.ui.component.Words;
import org.jointly.ui.organisation.OrganisationPart;

/** The way to what the organisation can take out, for its page. */
@Singleton
@Order(40)
class DataOfOrganisation implements OrganisationPart {
    private final ArchiveApi archives;

    DataOfOrganisation(ArchiveApi archives) {
        this.archives = archives;
    }

    @Override
    public Component part() {
        // Whoever may not see them is refused here, and the part is left out.
        archives.archives();
        var section = new Section(
                new H2(Words.say("data.title")),
                new Paragraph(Words.say("data.brief")),
                new RouterLink(Words.say("data.open"), DataView.class));
        section.addClassName("section");
        return section;
    }
}
