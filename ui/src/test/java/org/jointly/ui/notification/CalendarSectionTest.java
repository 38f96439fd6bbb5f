package org.jointly.ui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.jointly.api.access.Role;
import org.jointly.api.notification.CalendarFeed;
import org.jointly.api.notification.Disclosure;
import org.jointly.api.notification.DisclosureLevel;
import org.jointly.ui.session.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class CalendarSectionTest extends BrowserlessTest {
    private final CalendarInMemory backend = new CalendarInMemory();

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR);
    }

    @Test
    void anAddressIsMadeAndShownThisOnce() {
        show(new CalendarSection(backend));
        press("Make an address");

        assertThat(find(TextField.class).single().getValue())
                .isEqualTo("https://jointly.example/calendar/secret-1.ics");
        assertThat(find(Anchor.class)
                        .withText("Open in a calendar program")
                        .single()
                        .getHref())
                .isEqualTo("webcal://jointly.example/calendar/secret-1.ics");
        assertThat(text()).contains("shown this once", "Not read yet");

        show(new CalendarSection(backend));
        assertThat(find(TextField.class).exists()).isFalse();
        assertThat(text()).contains("Not read yet").doesNotContain("secret-1");
    }

    @Test
    void aNewOneAndNoneAreAskedFirst() {
        show(new CalendarSection(backend));
        press("Make an address");
        press("Make a new address");
        assertThat(backend.made).isEqualTo(1);
        test(find(Button.class).withText("Make a new address").all().getLast()).click();
        assertThat(backend.made).isEqualTo(2);
        assertThat(find(TextField.class).single().getValue()).contains("secret-2");

        press("Stop the calendar");
        assertThat(backend.feed.madeAt()).isNotNull();
        test(find(Button.class).withText("Stop the calendar").all().getLast()).click();
        assertThat(backend.feed).isEqualTo(CalendarFeed.NONE);
        assertThat(find(Button.class).withText("Make an address").exists()).isTrue();
    }

    @Test
    void itSaysWhenItWasReadAndWhereItTellsOnlyOfOneOrganisation() {
        backend.makeCalendar(null);
        backend.isRead(Cast.IOM.id());
        show(new CalendarSection(backend));

        assertThat(text()).contains("Last read", "alone");
    }

    @Test
    void administratorsChooseWhatMailsSayAndOthersReadIt() {
        show(new DisclosureSection(backend));
        @SuppressWarnings("unchecked")
        RadioButtonGroup<DisclosureLevel> levels = find(RadioButtonGroup.class).single();
        levels.setValue(DisclosureLevel.KINDS);
        press("Save changes");
        assertThat(backend.disclosure.level()).isEqualTo(DisclosureLevel.KINDS);

        backend.disclosure = new Disclosure(DisclosureLevel.KINDS, false);
        show(new DisclosureSection(backend));
        assertThat(find(RadioButtonGroup.class).exists()).isFalse();
        assertThat(text()).contains("Only of which kind it is");
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private static void show(Component part) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(part);
    }

    private static String text() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}
