package org.jointly.ui.session;

import com.vaadin.flow.component.UI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Words;

/** Asks somebody to give their second factor before they do what needs it, and brings them back to the page they are on. */
final class ConfirmIdentity {
    static final String PROBLEM = "urn:jointly:problem:confirm-identity";

    private ConfirmIdentity() {}

    static boolean isWanted(Refusal refusal) {
        return PROBLEM.equals(refusal.problem().type().toString());
    }

    static void ask() {
        Confirmation.of(
                        Words.say("confirm-identity.title"),
                        Words.say("confirm-identity.text"),
                        Words.say("confirm-identity.action"),
                        ConfirmIdentity::leave)
                .open();
    }

    private static boolean leave() {
        var ui = UI.getCurrent();
        var here = "/" + ui.getActiveViewLocation().getPathWithQueryParameters();
        ui.getPage().setLocation("/login/confirm?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        return true;
    }
}
