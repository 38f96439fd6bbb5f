package org.jointly.ui.organisation;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Input;

/** A colour, chosen as the browser lets one choose it. */
public class ColourField extends CustomField<String> {
    private final Input input = new Input();

    public ColourField(String label) {
        setLabel(label);
        addClassName("colour-field");
        input.setType("color");
        input.getElement().setAttribute("aria-label", label);
        add(input);
        setValue("#1f4e79");
    }

    @Override
    protected String generateModelValue() {
        return input.getValue();
    }

    @Override
    protected void setPresentationValue(String colour) {
        input.setValue(colour);
    }
}
