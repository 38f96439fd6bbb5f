package org.jointly.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A programme that is over, and one that was made by mistake. */
class PutAwayIT {
    @Test
    void whatIsOverIsArchivedListedApartAndComesBack() {
        var name = "Over " + UUID.randomUUID();
        try (var clara = Visitor.atADesk("en")) {
            begins(clara, name);
            var address = clara.page().url();
            clara.press("Archive or withdraw");
            clara.sees("Everybody in it goes on reading");
            clara.screenshot("put-away");
            clara.isAccessible();
            clara.press("Archive");
            clara.sees("Say why");
            clara.page().getByLabel("Reason").fill("The donor has withdrawn.");
            clara.press("Archive");

            clara.sees("The donor has withdrawn.");
            assertThat(clara.page().getByText("Edit programme").count()).isZero();
            clara.screenshot("archived");
            clara.isAccessible();

            clara.open("/programmes?q=" + name.replace(' ', '+'));
            clara.sees("No programme");
            clara.open("/programmes?archived=true&q=" + name.replace(' ', '+')).sees(name);
            clara.screenshot("archived-register");
            clara.isAccessible();

            clara.page().navigate(address);
            clara.press("Bring back").sees("Edit programme");
        }
    }

    @Test
    void whatWasMadeByMistakeIsWithdrawn() {
        var name = "Twice " + UUID.randomUUID();
        try (var clara = Visitor.atADesk("en")) {
            begins(clara, name);
            var address = clara.page().url();
            clara.press("Archive or withdraw");
            clara.page().getByLabel("Withdraw: made by mistake").check();
            clara.sees("Nobody sees it any more");
            clara.page().getByLabel("Reason").fill("Made twice");
            clara.press("Withdraw: made by mistake");
            clara.page().waitForURL("**/programmes");

            clara.page().navigate(address);
            clara.settled();
            assertThat(clara.page().getByText(name).count()).isZero();
        }
    }

    private static void begins(Visitor visitor, String name) {
        visitor.open("/programmes/new").signIn("clara");
        visitor.page().getByLabel("Title (English)").fill(name);
        visitor.press("Create programme").sees("Edit programme");
    }
}
