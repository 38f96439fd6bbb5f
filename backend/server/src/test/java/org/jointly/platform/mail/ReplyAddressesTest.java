package org.jointly.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Addresses of letters, and a mailbox that is not set up well. */
class ReplyAddressesTest {
    private static final String SECRET = "8f14e45fceea167a5a36dedd4bea2543";

    @Test
    void aLetterIsKnownByItsAddressAndBothUsesAreToldApart() {
        var addresses = new ReplyAddresses(settings("reply@jointly.example", "mx.example", "ssl", SECRET), false);
        var letter = UUID.randomUUID();

        assertThat(addresses.reply(letter))
                .hasValueSatisfying(
                        address -> assertThat(address).startsWith("reply+").endsWith("@jointly.example"));
        assertThat(addresses.on()).isTrue();
    }

    @Test
    void withoutAMailboxNobodyAnswersByMail() {
        var addresses = new ReplyAddresses(settings("", "", "none", ""), false);

        assertThat(addresses.on()).isFalse();
        assertThat(addresses.reply(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatIsMissingOrUnsafeStopsTheStart() {
        refused(settings("reply+x@jointly.example", "mx.example", "ssl", SECRET), "JOINTLY_REPLY_ADDRESS");
        refused(
                settings("a-name-that-is-too-long@jointly.example", "mx.example", "ssl", SECRET),
                "JOINTLY_REPLY_ADDRESS");
        refused(settings("reply@jointly.example", " ", "ssl", SECRET), "JOINTLY_REPLY_AUTHSERV_ID");
        refused(settings("reply@jointly.example", "mx.example", "ssl", ""), "JOINTLY_REPLY_SECRET");
        refused(settings("reply@jointly.example", "mx.example", "none", SECRET), "JOINTLY_IMAP_TLS=none");
    }

    private static void refused(ReplySettings settings, String setting) {
        assertThatThrownBy(() -> new ReplyAddresses(settings, false)).hasMessageContaining(setting);
    }

    private static ReplySettings settings(String address, String authority, String tls, String secret) {
        return new ReplySettings(
                address,
                authority,
                "imap.example",
                993,
                tls,
                "reply",
                "",
                secret,
                "",
                Duration.ofSeconds(30),
                Duration.ofMinutes(2));
    }
}
