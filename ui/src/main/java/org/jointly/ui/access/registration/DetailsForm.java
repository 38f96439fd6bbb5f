package org.jointly.ui.access.registration;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jointly.api.organisation.OrganisationDetails;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Geography;
import org.jointly.ui.component.Words;
import org.jointly.ui.organisation.ColourField;
import org.jointly.ui.organisation.LanguagesField;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** The fields of what is registered of an organisation. */
class DetailsForm extends Div {
    private static final String SEPARATORS = "[\\s,;]+";
    final TextField name = new TextField(Words.say("organisation.name"));
    private final Select<OrganisationKind> kind = new Select<>();
    private final ComboBox<String> country = Choices.listed(new ComboBox<>(Words.say("organisation.country")));
    private final TextField iatiRef = new TextField(Words.say("organisation.iati-ref"));
    private final TextField website = new TextField(Words.say("organisation.website"));
    private final TextField domains = new TextField(Words.say("organisation.domains"));
    private final MultiSelectComboBox<String> languages = LanguagesField.of(Words.say("organisation.languages"));
    private final ColourField colour = new ColourField(Words.say("organisation.colour"));

    DetailsForm() {
        addClassName("form");
        name.setMaxLength(255);
        name.setRequiredIndicatorVisible(true);
        kind.setLabel(Words.say("organisation.kind"));
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(OrganisationKind.CIVIL_SOCIETY);
        country.setItems(Geography.countries());
        country.setItemLabelGenerator(Geography::name);
        country.setClearButtonVisible(true);
        iatiRef.setMaxLength(100);
        iatiRef.setHelperText(Words.say("platform.iati-help"));
        website.setMaxLength(300);
        domains.setHelperText(Words.say("platform.domains-help"));
        languages.setHelperText(Words.say("platform.languages-help"));
        colour.setHelperText(Words.say("platform.colour-help"));
        var side = new Div(kind, country);
        side.addClassName("side-by-side");
        add(name, side, website, domains, iatiRef, languages, colour);
    }

    void saveBy(Saving saving) {
        saving.field("/details/name", name);
        saving.field("/details/kind", kind);
        saving.field("/details/country", country);
        saving.field("/details/iatiRef", iatiRef);
        saving.field("/details/website", website);
        saving.field("/details/domains", domains);
        for (var i = 0; i < OrganisationDetails.MOST; i++) {
            saving.field("/details/domains/" + i, domains);
        }
        saving.field("/details/languages", languages);
        saving.field("/details/colour", colour);
    }

    void keepBy(Draft draft) {
        draft.text(name, "name");
        draft.text(website, "website");
        draft.text(domains, "domains");
        draft.text(iatiRef, "iati");
    }

    void show(OrganisationDetails details) {
        name.setValue(details.name());
        kind.setValue(details.kind());
        country.setValue(details.country());
        iatiRef.setValue(Objects.requireNonNullElse(details.iatiRef(), ""));
        website.setValue(Objects.requireNonNullElse(details.website(), ""));
        domains.setValue(String.join(", ", details.domains()));
        languages.setValue(details.languages());
        colour.setValue(details.colour());
    }

    OrganisationDetails details() {
        return new OrganisationDetails(
                name.getValue(),
                kind.getValue(),
                country.getValue(),
                blank(iatiRef.getValue()),
                blank(website.getValue()),
                Arrays.stream(domains.getValue().split(SEPARATORS, -1))
                        .filter(domain -> !domain.isBlank())
                        .toList(),
                List.copyOf(languages.getValue()),
                colour.getValue());
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
