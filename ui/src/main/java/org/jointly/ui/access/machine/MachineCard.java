package org.jointly.ui.access.machine;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jointly.api.access.machine.Machine;
import org.jointly.api.access.machine.MachineAbility;
import org.jointly.api.access.machine.MachineKey;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.access.machine.MachineState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Words;

/** A service account as one entry of the list. */
class MachineCard extends Article {
    MachineCard(Machine machine, ScimAddress scim, SerializableRunnable rotate, SerializableRunnable revoke) {
        addClassName("line");
        var head = new Div(new H3(machine.name()));
        head.addClassName("chips");
        if (machine.state() != MachineState.ACTIVE) {
            head.add(new Mark(Words.of(machine.state()), "ended"));
        }
        add(head, purpose(machine), facts(machine, scim));
        var actions = new Div();
        actions.addClassName("actions");
        if (machine.allows(MachineAbility.ROTATE)) {
            actions.add(Buttons.plain(Words.say("machines.rotate"), rotate::run));
        }
        if (machine.allows(MachineAbility.REVOKE)) {
            actions.add(Buttons.danger(Words.say("machines.revoke"), revoke::run));
        }
        actions.setVisible(actions.getComponentCount() > 0);
        add(actions);
    }

    private static Paragraph purpose(Machine machine) {
        var purpose = new Paragraph(machine.purpose());
        purpose.addClassName("address");
        return purpose;
    }

    private static Facts facts(Machine machine, ScimAddress scim) {
        var facts = new Facts()
                .with(Words.say("machines.may"), words(machine.scopes()))
                .with(Words.say("machines.made-by"), by(machine.madeBy(), machine.madeAt()))
                .with(Words.say("machines.last-used"), lastUse(machine));
        if (machine.endedAt() != null && machine.endedBy() != null) {
            return facts.with(Words.of(MachineState.REVOKED), by(machine.endedBy(), machine.endedAt()));
        }
        if (ScimAddress.isFor(machine)) {
            facts.with(
                    Words.say("machines.scim-address"),
                    address(scim),
                    new Div(new Anchor("/organisation/sign-in", Words.say("machines.scim-domains"))));
        }
        facts.with(Words.say("machines.expires"), Dates.lastDay(machine.expires()));
        return facts.with(
                Words.say("machines.tokens"),
                machine.keys().stream().map(MachineCard::key).collect(Collectors.joining(" · ")));
    }

    private static Span address(ScimAddress scim) {
        var address = new Span(scim.text());
        address.addClassName("address");
        address.getElement().setAttribute("dir", "ltr");
        return address;
    }

    /** So that a name in another script does not turn round the day beside it. */
    private static String by(String name, Instant moment) {
        return Words.say("machines.by-on", isolated(name), isolated(Dates.day(Dates.dayOf(moment))));
    }

    private static String isolated(String text) {
        return "\u2068" + text + "\u2069";
    }

    static String words(Collection<MachineScope> scopes) {
        return scopes.stream().sorted().map(Words::of).collect(Collectors.joining(" · "));
    }

    private static String lastUse(Machine machine) {
        if (machine.lastUsed() == null) {
            return Words.say("machines.never-used");
        }
        return machine.lastUsedFrom() == null
                ? Dates.agoText(machine.lastUsed())
                : Words.say("machines.used-from", Dates.agoText(machine.lastUsed()), machine.lastUsedFrom());
    }

    private static String key(MachineKey key) {
        return key.ends() == null
                ? Words.say("machines.token-ending", key.ending())
                : Words.say("machines.token-until", key.ending(), Dates.moment(key.ends()));
    }
}
