package org.jointly.ui.access.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jointly.api.access.account.AccountApi;
import org.jointly.api.access.account.Membership;
import org.jointly.api.access.duty.OpenDuty;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;

/** Says what leaving an organisation means, and what only the leaver could do there, before they do it. */
class LeaveDialog extends Dialog {
    private final transient AccountApi account;
    private final transient Membership membership;
    private final Saving saving = new Saving();
    private final IdempotencyKey key = new IdempotencyKey();

    LeaveDialog(AccountApi account, Membership membership, List<OpenDuty> duties) {
        this.account = account;
        this.membership = membership;
        var name = membership.organisation().name();
        setHeaderTitle(Words.say("account.leave-title", name));
        add(new Paragraph(Words.say("account.leave-text", name)));
        if (!duties.isEmpty()) {
            var list = new UnorderedList();
            duties.forEach(duty -> list.add(new ListItem(said(duty))));
            add(new Paragraph(Words.say("account.leave-duties", duties.size())), list);
        }
        add(saving);
        getFooter()
                .add(
                        Buttons.quiet(Words.say("action.cancel"), this::close),
                        Buttons.danger(Words.say("account.leave"), this::leave));
    }

    private void leave() {
        if (saving.attempt(() -> account.leave(membership.organisation().id(), key.value()))) {
            close();
            // for whom one may act has changed, on every part of the page
            UI.getCurrent().getPage().setLocation("/login/anew?to=/me");
        }
    }

    private static String said(OpenDuty duty) {
        return duty.name() == null
                ? Words.say("leaver.unnamed." + duty.kind())
                : Words.say("leaver.kind." + duty.kind(), duty.name());
    }
}
