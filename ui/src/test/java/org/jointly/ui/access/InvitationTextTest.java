package org.jointly.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jointly.api.access.invitation.InvitationToken;
import org.jointly.api.access.invitation.InvitationViewState;
import org.jointly.ui.session.plain.PlainHtml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationTextTest {
    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private final InvitationsInMemory invitations = new InvitationsInMemory();

    @Test
    void whatPeopleWroteIsNeverMarkup() {
        invitations.invitedName = "\"><script>alert(1)</script> Demo";

        assertThat(page("en")).contains("Elio &lt;b&gt;Demo&lt;/b&gt;").doesNotContain("<script", "<b>");
    }

    @Test
    void theNameThatWasGivenIsFilledIn() {
        assertThat(page("en"))
                .contains("name=\"first\" autocomplete=\"given-name\" maxlength=\"100\" required value=\"Noor\"")
                .contains("required value=\"Demo\"");
    }

    @Test
    void aNameThatIsNoneComesBackAsItWasTyped() {
        var text =
                new InvitationText(new PlainHtml(Locale.ENGLISH), TOKEN, invitations.look(new InvitationToken(TOKEN)));

        assertThat(text.again("R2 \"D2\"", "van Dam"))
                .contains("Write your first name and your family name.")
                .contains("required value=\"R2 &quot;D2&quot;\"")
                .contains("required value=\"van Dam\"");
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, was accepted already",
        "withdrawn, has withdrawn the invitation",
        "expired, older than 14 days",
        "unknown, There is no such invitation"
    })
    void everyEndOfTheRoadHasItsWords(String state, String words) {
        invitations.state = InvitationViewState.valueOf(state.toUpperCase(Locale.ROOT));

        assertThat(page("en")).contains(words).doesNotContain("<form");
    }

    @Test
    void arabicRunsFromTheRight() {
        assertThat(page("ar")).contains("<html lang=\"ar\" dir=\"rtl\">").contains("إنشاء حسابي");
    }

    private String page(String language) {
        return new InvitationText(
                        new PlainHtml(Locale.of(language)), TOKEN, invitations.look(new InvitationToken(TOKEN)))
                .page();
    }
}
