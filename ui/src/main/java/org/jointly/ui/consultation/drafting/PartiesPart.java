package org.jointly.ui.consultation.drafting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.Party;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallHours;

/** Who is asked in a call, and who submitted. */
class PartiesPart extends Section {
    PartiesPart(Call call, List<Party> parties) {
        addClassName("section");
        var caption = Words.say("call.parties", parties.size());
        var rows = new Rows(
                        caption, Words.say("call.party"), Words.say("call.asked-on"), Words.say("call.party-submitted"))
                .narrow();
        parties.forEach(
                party -> rows.row(name(party), Dates.day(Dates.dayOf(party.askedAt())), submitted(call, party)));
        add(new H2(caption), rows);
    }

    private static Component name(Party party) {
        var organisation = party.organisation();
        if (organisation == null) {
            return new Span(Words.say("call.party-kind", Words.of(party.kind())));
        }
        var chip = new OrganisationChip(organisation);
        if (!party.byMail()) {
            return chip;
        }
        var named = new Div(chip, new Mark(Words.say("guest.by-mail"), "receipt-other"));
        named.addClassName("line-facts");
        return named;
    }

    private static Component submitted(Call call, Party party) {
        if (party.organisation() == null) {
            return new Span("–");
        }
        if (party.submittedAt() == null) {
            var none = new Span(Words.say("call.party-nothing"));
            none.addClassName("when");
            return none;
        }
        var when = new Span(CallHours.moment(party.submittedAt(), call.zone()));
        return party.late() ? new Span(when, new Mark(Words.say("receipt.late"), "receipt-other")) : when;
    }
}
