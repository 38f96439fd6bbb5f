package org.jointly.ui.access;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.ui.component.Words;

/** One of viewer, commenter and editor, and what else somebody is to the organisation. */
class RolesField extends Div {
    static final List<Role> WORK = List.of(Role.VIEWER, Role.COMMENTER, Role.EDITOR);
    static final List<Role> BESIDES = List.of(Role.PRINCIPAL, Role.ADMIN, Role.SAFEGUARDING);

    private final RadioButtonGroup<Role> work = new RadioButtonGroup<>(Words.say("people.work"));
    private final CheckboxGroup<Role> besides = new CheckboxGroup<>(Words.say("people.besides"));

    RolesField() {
        addClassName("roles-field");
        work.setItems(WORK);
        work.setItemLabelGenerator(RolesField::meaning);
        work.setValue(Role.COMMENTER);
        work.setRequiredIndicatorVisible(true);
        besides.setItems(BESIDES);
        besides.setItemLabelGenerator(RolesField::meaning);
        add(work, besides);
    }

    RadioButtonGroup<Role> field() {
        return work;
    }

    Set<Role> value() {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(besides.getValue());
        if (work.getValue() != null) {
            roles.add(work.getValue());
        }
        return roles;
    }

    static String meaning(Role role) {
        return Words.say("people.role-means", Words.of(role), Words.say("role-help." + role));
    }
}
