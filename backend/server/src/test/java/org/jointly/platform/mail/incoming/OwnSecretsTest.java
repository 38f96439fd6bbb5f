package org.jointly.platform.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jointly.platform.mail.LinkTokens;
import org.jointly.platform.token.SignedIds;
import org.junit.jupiter.api.Test;

/** Our own secrets in what somebody quotes. */
class OwnSecretsTest {
    private final String link = LinkTokens.make();
    private final String address = new SignedIds("of a test", "", "reply").sign(UUID.randomUUID());

    @Test
    void noneOfThemIsLeftHoweverItIsWritten() {
        var text = """
                Yes. See https://jointly.example/unsubscribe/%1$s.
                > https://jointly.example/unsubscribe/%2$s
                > %3$s and more
                https://safe.example/?url=https%%3A%%2F%%2Fjointly.example%%2Funsubscribe%%2F%1$s&data=1
                Reply-To: reply+r%4$s@jointly.example or reply%%2Br%4$s@jointly.example, b: reply+b%4$s@jointly.example
                """.formatted(link, link.substring(0, 20), link.substring(20), address);

        var clean = OwnSecrets.removedFrom(text);

        assertThat(clean)
                .doesNotContain(link, link.substring(0, 20), link.substring(20), address)
                .contains(
                        "Yes. See https://jointly.example/unsubscribe/….",
                        "and more",
                        "&data=1",
                        "@jointly.example or");
    }

    @Test
    void otherWordsStay() {
        var text = "To unsubscribe/leave is easy. 1+really+b-tree, mail a+b@example.org.\nunsubscribe/\n";
        assertThat(OwnSecrets.removedFrom(text)).isEqualTo(text);
    }

    @Test
    void whatLetsInOrShowsIsTakenOutToo() {
        for (var link : new String[] {
            "https://ui.example/invitation/" + "a".repeat(43),
            "https://ui.example/calendar/" + "b".repeat(43) + ".ics",
            "https://ui.example/consulted/jlg_" + "C".repeat(70)
        }) {
            assertThat(OwnSecrets.removedFrom("Look: " + link + "\nand answer"))
                    .doesNotContain("aaaa", "bbbb", "CCCC", "jlg_")
                    .endsWith("and answer");
        }
    }
}
