package org.jointly.ui.voices.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.api.voices.theme.BlockTheme;
import org.jointly.api.voices.theme.EffectOutcome;
import org.jointly.api.voices.theme.PublishedTheme;
import org.jointly.api.voices.theme.RecordEffect;
import org.jointly.api.voices.theme.Theme;
import org.jointly.api.voices.theme.ThemeAbility;
import org.jointly.api.voices.theme.ThemeKind;
import org.jointly.ui.programme.Programmes;
import org.jointly.ui.session.Cast;
import org.jointly.ui.voices.channel.Channels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.jointly.ui.none")
class ThemesTabTest extends BrowserlessTest {
    private final ThemesInMemory themes = new ThemesInMemory();

    @BeforeEach
    void aminaActsForIom() {
        Cast.actsFor(Cast.IOM, Role.EDITOR, Role.SAFEGUARDING);
    }

    @Test
    void fewerThanElevenIsAllThatIsSaid() {
        themes.themes.add(ThemesInMemory.theme(Theme.FEW, false, ThemeAbility.APPROVE));
        show();

        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains("fewer than 11", "too few to publish", "4 of your organisation");
        assertThat(find(Button.class).withText("Publish").exists()).isFalse();
    }

    @Test
    void theBoardBlocksWithAReason() {
        themes.themes.add(ThemesInMemory.theme("15", true, ThemeAbility.BLOCK));
        show();
        test(find(Button.class).withText("Block").single()).click();
        test(find(TextArea.class).single()).setValue("It tells of one house.");
        test(find(Button.class).withText("Block").all().getLast()).click();

        assertThat(themes.blocked).containsExactly(new BlockTheme("It tells of one house."));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDrafterSaysWhyAThingWasNotDone() {
        themes.published.add(published(true));
        showPublished();
        test(find(Button.class).withText("Say what became of it").single()).click();
        ((RadioButtonGroup<EffectOutcome>) find(RadioButtonGroup.class).single()).setValue(EffectOutcome.NOT_DONE);
        test(find(TextArea.class).single()).setValue("No budget line.");
        test(find(TextField.class).single()).setValue("IOM Accra");
        test(find(Button.class).withText("Say what became of it").all().getLast())
                .click();

        assertThat(themes.effects)
                .containsExactly(new RecordEffect(
                        EffectOutcome.NOT_DONE, "No budget line.", "IOM Accra", LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    void othersOnlyReadWhatBecameOfIt() {
        themes.published.add(published(false));
        showPublished();

        assertThat(find(Button.class).exists()).isFalse();
        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains(
                        "Done",
                        "The ministry has no budget line for it.",
                        "IOM Accra · 26 Nov 2026",
                        "about 15 voices");
    }

    private void show() {
        var tab = new ThemesTab(themes);
        UI.getCurrent().add(tab);
        tab.show(Channels.open());
    }

    private void showPublished() {
        var tab = new PublishedTab(themes);
        UI.getCurrent().add(tab);
        tab.show(Programmes.led(Cast.IOM, Set.of()));
    }

    private static PublishedTheme published(boolean effectable) {
        return new PublishedTheme(
                Cast.id("theme"),
                Cast.id("channel"),
                Cast.id("programme"),
                Map.of("en", "Say what should change"),
                ThemeKind.THEME,
                Map.of("en", "Give people their papers back."),
                "15",
                Channels.day(),
                effectable ? List.of() : List.of(ThemesInMemory.effect(EffectOutcome.DONE)),
                effectable);
    }
}
