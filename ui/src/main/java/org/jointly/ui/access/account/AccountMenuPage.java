package org.jointly.ui.access.account;

import jakarta.inject.Singleton;
import org.jointly.ui.shell.part.MenuPage;

/** One's own account, in one's own menu. */
@Singleton
class AccountMenuPage implements MenuPage {
    @Override
    public String path() {
        return "me";
    }

    @Override
    public String key() {
        return "menu.account";
    }
}
