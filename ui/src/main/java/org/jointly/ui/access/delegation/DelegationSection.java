package org.jointly.ui.access.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Role;
import org.jointly.api.access.delegation.Delegation;
import org.jointly.api.access.delegation.DelegationApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;

/** One's authority as principal of the acting organisation: to whom it was given, and giving it. */
class DelegationSection extends Section {
    private final transient DelegationApi delegations;
    private final transient AccessApi access;
    private final Div list = new Div();
    private final Button give;

    DelegationSection(DelegationApi delegations, AccessApi access) {
        this.delegations = delegations;
        this.access = access;
        addClassName("section");
        var organisation = Acting.now().organisation().name();
        give = Buttons.plain(
                Words.say("delegation.give"), () -> new DelegateDialog(delegations, access, this::show).open());
        add(
                new H2(Words.say("delegation.title", organisation)),
                new Paragraph(Words.say("delegation.text", organisation)),
                list,
                give);
        show();
    }

    private void show() {
        list.removeAll();
        var shown = delegations.delegations();
        list.add(new DelegationList(delegations, shown, this::show));
        give.setVisible(Acting.now().has(Role.PRINCIPAL) && !standsIn(shown));
        setVisible(!shown.isEmpty() || Acting.now().has(Role.PRINCIPAL));
    }

    /** Whether one is principal in somebody's place: such an authority cannot be given on. */
    private static boolean standsIn(List<Delegation> shown) {
        var me = Acting.now().me().id();
        return shown.stream().anyMatch(each -> each.counts() && each.delegate().equals(me));
    }
}
