package org.jointly.ui.session;

import org.jointly.ui.component.Notices;

/** Does something at the backend; when nobody answers, offers to do it once more. */
public final class Attempt {
    private Attempt() {}

    public static boolean of(Runnable act) {
        try {
            act.run();
            return true;
        } catch (BackendAway away) {
            Notices.away(() -> of(act));
        } catch (Refusal refusal) {
            refused(refusal);
        }
        return false;
    }

    private static void refused(Refusal refusal) {
        if (ConfirmIdentity.isWanted(refusal)) {
            ConfirmIdentity.ask();
        } else {
            Notices.refused(refusal.problem());
        }
    }
}
