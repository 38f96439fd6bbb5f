package org.jointly.ui.organisation;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.shell.FoundNames;
import org.jspecify.annotations.Nullable;

/** The organisations of the directory, by name or short name. */
@Singleton
@Order(10)
class OrganisationsFound implements FoundNames {
    private static final int LONGEST = 100;

    private final OrganisationApi organisations;

    OrganisationsFound(OrganisationApi organisations) {
        this.organisations = organisations;
    }

    @Override
    public String key() {
        return "search.organisations";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.BUILDING_O;
    }

    @Override
    public List<FoundName> named(String typed) {
        return typed.length() > LONGEST
                ? List.of()
                : organisations.organisations(typed, null).items().stream()
                        .map(organisation ->
                                new FoundName(organisation.name(), Words.of(organisation.kind()), path(organisation)))
                        .toList();
    }

    private static @Nullable String path(Organisation organisation) {
        return organisation.id().equals(Acting.now().organisation().id()) ? "organisation" : null;
    }
}
