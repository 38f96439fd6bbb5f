package org.jointly.platform.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is believed of who sent a mail. */
class SenderProofTest {
    private static final String OLGA = "olga@mail.agency.example.org";
    private final SenderProof proof = new SenderProof("Mail.jointly.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.jointly.example; dmarc=pass header.from=mail.agency.example.org",
                "mail.jointly.example 1; spf=fail; dmarc=pass (p=none; dis=none) header.from=mail.agency.example.org",
                "mail.jointly.example; dkim=pass header.d=agency.example.org; dmarc=none",
                "mail.jointly.example; dkim=pass (good \"d=x\") header.i=@mail.agency.example.org header.s=k1",
                "mail.jointly.example; spf=pass smtp.mailfrom=bounces@agency.example.org",
                "mail.jointly.example; dkim=fail header.d=other.example; dkim=pass header.d=mail.agency.example.org"
            })
    void whoIsProvenIsBelieved(String header) {
        assertThat(proof.holds(List.of(header), OLGA)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail.jointly.example; none",
                "mail.jointly.example",
                "other.example; dmarc=pass header.from=mail.agency.example.org",
                "mail.jointly.example.evil.example; dmarc=pass",
                "mail.jointly.example; dmarc=fail header.from=mail.agency.example.org; dkim=pass header.d=agency.example.org",
                "mail.jointly.example; dmarc=pass header.from=evil.example",
                "mail.jointly.example; dkim=pass header.d=evil.example",
                "mail.jointly.example; dkim=pass header.d=org",
                "mail.jointly.example; spf=pass smtp.mailfrom=evil.example smtp.helo=agency.example.org",
                "mail.jointly.example; spf=softfail smtp.mailfrom=olga@agency.example.org",
                "mail.jointly.example; (dmarc=pass) dkim=none",
                "mail.jointly.example; dmarc=temperror; dkim=pass header.d=agency.example.org"
            })
    void whoIsNotProvenIsNot(String header) {
        assertThat(proof.holds(List.of(header), OLGA)).isFalse();
    }

    @Test
    void whatStandsBelowOurOwnAnybodyMayHaveWritten() {
        var forged = "mail.jointly.example; dmarc=pass header.from=mail.agency.example.org";
        var ours = "mail.jointly.example; dmarc=fail header.from=mail.agency.example.org";
        assertThat(proof.holds(List.of(ours, forged), OLGA)).isFalse();
        assertThat(proof.holds(List.of("other.example; dmarc=fail", forged), OLGA))
                .isTrue();
        assertThat(proof.holds(List.of(), OLGA)).isFalse();
    }
}
