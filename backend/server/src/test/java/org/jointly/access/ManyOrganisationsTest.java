package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.Me;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody who works for twenty organisations, with all roles in each, signs in with one token for all. */
class ManyOrganisationsTest {
    private static final List<String> ORGANISATIONS = List.of(
            "iom", "unodc", "ilo", "unicef", "undp", "unesco", "unfpa", "unaids", "icao", "unicri", "unu", "cted",
            "who", "ohchr", "unhcr", "unwomen", "dco", "osce", "icmpd", "coe");

    /** Of common proxies with their settings of old: nginx takes 8 KiB for a header, Apache 8,190 bytes for a field. */
    private static final int FIELD = 8_190;

    @BeforeAll
    static void begin() {
        assertThat(Backend.address()).isNotNull();
    }

    @Test
    void theTokenFitsAHeaderOfAnyProxyAndOpensAllTwenty() {
        var username = "twenty-" + UUID.randomUUID();
        Backend.stack()
                .people()
                .add(
                        username,
                        ORGANISATIONS.stream()
                                .map(alias -> alias + ":editor+principal+admin+safeguarding")
                                .collect(Collectors.joining(";")));

        var header = "Authorization: Bearer " + Backend.stack().token(username);

        assertThat(header.getBytes(StandardCharsets.US_ASCII).length).isLessThan(FIELD);
        var me = new Visitor(username, null).get("/access/me").as(Me.class);
        assertThat(me.affiliations())
                .extracting(affiliation -> affiliation.organisation().alias())
                .containsExactlyInAnyOrderElementsOf(ORGANISATIONS);
        for (var alias : ORGANISATIONS) {
            assertThat(Visitor.of(username, alias).get("/programmes").status())
                    .as(alias)
                    .isEqualTo(200);
        }
    }
}
