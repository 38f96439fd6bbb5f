package org.jointly.ui.consultation.making;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Saving;

/** Who is asked: organisations by name, constituencies, or both. */
public class AskedField extends Div {
    private final MultiSelectComboBox<Organisation> organisations =
            Choices.listed(new MultiSelectComboBox<>(Words.say("call.organisations")));
    private final CheckboxGroup<OrganisationKind> kinds = new CheckboxGroup<>(Words.say("call.kinds"));

    public AskedField(OrganisationApi directory, Saving saving) {
        addClassName("texts");
        organisations.setItemLabelGenerator(Organisation::name);
        organisations.setClearButtonVisible(true);
        organisations.setItems(query -> found(directory, query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        kinds.setItems(OrganisationKind.values());
        kinds.setItemLabelGenerator(Words::of);
        kinds.setHelperText(Words.say("call.kinds-help"));
        saving.field("/organisations", organisations);
        saving.field("/kinds", kinds);
        add(organisations, kinds);
    }

    public Set<UUID> organisations() {
        return organisations.getValue().stream().map(Organisation::id).collect(Collectors.toSet());
    }

    public Set<OrganisationKind> kinds() {
        return kinds.getValue();
    }

    /** Nobody asks themselves. */
    private static List<Organisation> found(OrganisationApi directory, String words) {
        var mine = Acting.now().organisation().id();
        return directory.organisations(words.isBlank() ? null : words.strip(), null).items().stream()
                .filter(organisation -> !organisation.id().equals(mine))
                .toList();
    }
}
