package org.jointly.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointly.ui.access.PastedPeople.Entry;
import org.jointly.ui.access.PastedPeople.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedPeopleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            noor@iom.example                          | noor@iom.example | ~~
            Noor Demo <noor@iom.example>              | noor@iom.example | Noor Demo
            "Demo, Noor" <noor@iom.example>           | noor@iom.example | Demo Noor
            noor@iom.example, Noor Demo               | noor@iom.example | Noor Demo
            Noor;Demo;noor@iom.example                | noor@iom.example | Noor Demo
            ~Noor Demo\tnoor@iom.example~             | noor@iom.example | Noor Demo
            Siobhán O'Demo <siobhan@iom.example>      | siobhan@iom.example | Siobhán O'Demo
            نور <noor@iom.example>                    | noor@iom.example | نور
            """)
    void aLineIsReadInWhicheverOrder(String line, String mail, String name) {
        assertThat(PastedPeople.in(line)).containsExactly(new Entry(mail, name.isEmpty() ? null : name, null));
    }

    @Test
    void theAddressLineOfAMailHoldsSeveral() {
        assertThat(PastedPeople.in("Noor Demo <noor@iom.example>, omar@iom.example; Pia Demo <pia@iom.example>"))
                .containsExactly(
                        new Entry("noor@iom.example", "Noor Demo", null),
                        new Entry("omar@iom.example", null, null),
                        new Entry("pia@iom.example", "Pia Demo", null));
    }

    @Test
    void theHeadingOfATableIsNobody() {
        assertThat(PastedPeople.in("Name;E-mail\nNoor Demo;noor@iom.example"))
                .containsExactly(new Entry("noor@iom.example", "Noor Demo", null));
    }

    @Test
    void aLineWithoutAnAddressIsShownAsItIs() {
        assertThat(PastedPeople.in("noor@iom.example\nOmar Demo, iom.example"))
                .contains(new Entry("Omar Demo, iom.example", null, Fault.NO_ADDRESS));
    }

    @Test
    void whoIsNamedTwiceIsInvitedOnce() {
        assertThat(PastedPeople.in("noor@iom.example\n\nNOOR@iom.example"))
                .extracting(Entry::fault)
                .containsExactly(null, Fault.TWICE);
    }
}
