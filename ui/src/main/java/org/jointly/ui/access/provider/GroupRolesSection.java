package org.jointly.ui.access.provider;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jointly.api.access.provider.Provider;
import org.jointly.api.access.provider.ProviderApi;
import org.jointly.api.access.provider.SetGroupRoles;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Which groups of the provider stand for which roles. */
class GroupRolesSection extends Section {
    private final transient ProviderApi providers;
    private final GroupRolesField roles = new GroupRolesField();
    private final Draft draft = new Draft("group-roles");
    private final Saving saving = new Saving();

    GroupRolesSection(ProviderApi providers, Provider provider) {
        this.providers = providers;
        addClassName("section");
        roles.setValue(provider.roles());
        draft.choice(roles, "roles", GroupRolesField::written, GroupRolesField::read);
        saving.field("/roles", roles);
        var actions = new Div(
                Buttons.main(Words.say("provider.save-groups"), this::save),
                Buttons.plain(Words.say("provider.add-group"), roles::addLine));
        actions.addClassName("actions");
        add(
                new H2(Words.say("provider.roles")),
                new Paragraph(Words.say("provider.roles-text")),
                draft,
                roles,
                saving,
                actions);
    }

    private void save() {
        saving.attempt(() -> {
            providers.setRoles(new SetGroupRoles(roles.getValue()), null);
            draft.clear();
            Notices.done(Words.say("provider.roles-saved"));
        });
    }
}
