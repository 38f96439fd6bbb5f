package org.jointly.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.programme.Description;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.TextKind;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Fold;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.code.SdgTargets;
import org.jointly.ui.programme.code.SectorNames;
import org.jointly.ui.programme.place.PlacesPicture;

/** A programme in one screen: what it is, who is in it, where, how far, what is next. */
@Prototype
@Route(value = "programmes/:programme", layout = ProgrammeLayout.class)
class OverviewTab extends ProgrammeTabView {
    /** Letters that fit beside the rest on one screen. */
    private static final int FOLD = 700;

    private final transient List<OverviewSection> offered;

    OverviewTab(List<OverviewSection> offered) {
        super("tab.overview");
        this.offered = offered;
    }

    @Override
    public void show(Programme programme) {
        removeAll();
        var main = new Div(what(programme), where(programme));
        main.addClassName("overview-main");
        var side = new Div(howFar(programme), who(programme), themes(programme));
        side.addClassName("overview-side");
        offered.forEach(section -> section.of(programme).ifPresent(main::add));
        var both = new Div(main, side);
        both.addClassName("overview");
        add(both);
    }

    private static Section what(Programme programme) {
        var section = section("programme.what");
        var languages = programme.descriptions().stream()
                .map(Description::language)
                .distinct()
                .toList();
        if (languages.isEmpty()) {
            section.add(new EmptyState(Words.say("programme.no-description")));
            return section;
        }
        var texts = new Div();
        var mine = Words.language().getLanguage();
        var first = languages.contains(mine) ? mine : languages.getFirst();
        if (languages.size() > 1) {
            section.add(languageSwitch(languages, first, language -> describe(texts, programme, language)));
        }
        describe(texts, programme, first);
        section.add(length(programme, first) > FOLD ? new Fold(texts) : texts);
        return section;
    }

    private static int length(Programme programme, String language) {
        return programme.descriptions().stream()
                .filter(text -> text.language().equals(language))
                .mapToInt(text -> text.text().length())
                .sum();
    }

    private static Select<String> languageSwitch(
            List<String> languages, String first, SerializableConsumer<String> show) {
        var select = new Select<String>();
        select.setItems(languages);
        select.setValue(first);
        select.setItemLabelGenerator(TextsField::languageName);
        select.setAriaLabel(Words.say("programme.language"));
        select.getElement().getThemeList().add("small");
        select.addValueChangeListener(change -> show.accept(change.getValue()));
        return select;
    }

    private static void describe(Div texts, Programme programme, String language) {
        texts.removeAll();
        texts.getElement().setAttribute("lang", language);
        for (var kind : TextKind.values()) {
            programme.descriptions().stream()
                    .filter(text -> text.kind() == kind && text.language().equals(language))
                    .forEach(text -> {
                        if (kind != TextKind.GENERAL) {
                            texts.add(new H3(Words.of(kind)));
                        }
                        var prose = new Div(text.text());
                        prose.addClassName("prose");
                        texts.add(prose);
                    });
        }
    }

    private static Section who(Programme programme) {
        var section = section("programme.who");
        for (var partner : programme.partners()) {
            var line = new Div(
                    new OrganisationChip(partner.organisation()), new Span(Partners.capacities(partner.capacities())));
            line.addClassName("partner");
            section.add(line);
        }
        return section;
    }

    private static Section where(Programme programme) {
        var section = section("programme.where");
        if (programme.places().isEmpty()) {
            section.add(new EmptyState(Words.say("programme.no-places")));
        } else {
            section.add(new PlacesPicture(programme.places()));
        }
        return section;
    }

    private static Section howFar(Programme programme) {
        var section = section("programme.how-far");
        var facts = new Facts()
                .with(Words.say("programme.stage"), Words.of(programme.stage()))
                .with(Words.say("programme.when"), Dates.span(programme.startsOn(), programme.endsOn()))
                .with(
                        Words.say("programme.next"),
                        programme.nextStages().stream().limit(1).map(Words::of).collect(Collectors.joining()))
                .with(Words.say("programme.last-change"), Dates.ago(programme.lastActivity()));
        if (programme.iatiIdentifier() != null) {
            facts.with(Words.say("programme.iati-identifier"), programme.iatiIdentifier());
        }
        section.add(facts);
        return section;
    }

    private static Section themes(Programme programme) {
        var section = section("programme.themes");
        section.add(new Facts()
                .with(
                        Words.say("programme.strands"),
                        programme.strands().stream().sorted().map(Words::of).collect(Collectors.joining(", ")))
                .with(
                        Words.say("programme.sectors"),
                        chips(programme.sectors().stream().map(SectorNames::label)))
                .with(
                        Words.say("programme.tags"),
                        chips(programme.tags().stream().map(SdgTargets::label))));
        section.setVisible(!programme.strands().isEmpty()
                || !programme.sectors().isEmpty()
                || !programme.tags().isEmpty());
        return section;
    }

    private static Component[] chips(Stream<String> words) {
        return words.map(word -> {
                    var chip = new Div(word);
                    chip.addClassName("word");
                    return chip;
                })
                .toArray(Component[]::new);
    }

    private static Section section(String key) {
        var section = new Section(new H2(Words.say(key)));
        section.addClassName("section");
        return section;
    }
}
