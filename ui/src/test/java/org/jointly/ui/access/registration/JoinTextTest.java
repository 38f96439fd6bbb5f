package org.jointly.ui.access.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.jointly.api.access.registration.JoinRequestState;
import org.jointly.api.access.registration.JoinView;
import org.jointly.ui.session.plain.PlainHtml;
import org.junit.jupiter.api.Test;

class JoinTextTest {
    private static final JoinText TEXT = new JoinText(new PlainHtml(Locale.ENGLISH));

    @Test
    void whatWasTypedStaysAndEachFieldSaysWhatIsMissing() {
        var typed = new JoinForm(Map.of("name", "Coast <Watch>", "kind", "academia", "country", "KE"));

        var page = TEXT.form(typed, typed.missing());

        assertThat(typed.missing().keySet()).containsExactlyInAnyOrder("asker", "mail", "reason");
        assertThat(page)
                .contains("value=\"Coast &lt;Watch&gt;\"", "value=\"academia\" selected", "value=\"KE\" selected")
                .contains("id=\"fault-mail\"")
                .doesNotContain("<script", "id=\"fault-name\"");
    }

    @Test
    void openingTheLinkShowsAFormAndConfirmsNothing() {
        assertThat(TEXT.link(new JoinView(JoinRequestState.ASKED, "Coast Watch", "en"), "t"))
                .contains("method=\"post\"", "Coast Watch");
        assertThat(TEXT.link(new JoinView(JoinRequestState.CONFIRMED, "Coast Watch", "en"), "t"))
                .doesNotContain("method=\"post\"");
    }

    @Test
    void oneAddressAsksTenTimesAnHour() {
        var often = new AskedOften();
        for (var i = 0; i < 10; i++) {
            assertThat(often.mayAsk("192.0.2.1")).isTrue();
        }
        assertThat(often.mayAsk("192.0.2.1")).isFalse();
        assertThat(often.mayAsk("192.0.2.2")).isTrue();
    }

    @Test
    void aNetworkOfTheNewerAddressesIsOne() {
        var often = new AskedOften();
        for (var i = 0; i < 10; i++) {
            assertThat(often.mayAsk("[2001:db8:1:2::%d]".formatted(i))).isTrue();
        }
        assertThat(often.mayAsk("[2001:db8:1:2:aaaa::1]")).isFalse();
        assertThat(often.mayAsk("[2001:db8:1:3::1]")).isTrue();
    }
}
