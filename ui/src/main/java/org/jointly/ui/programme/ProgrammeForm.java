package org.jointly.ui.programme;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.programme.CreateProgramme;
import org.jointly.api.programme.Description;
import org.jointly.api.programme.Programme;
import org.jointly.api.programme.Sector;
import org.jointly.api.programme.Strand;
import org.jointly.api.programme.Tag;
import org.jointly.api.programme.Text;
import org.jointly.api.programme.TextKind;
import org.jointly.api.programme.UpdateProgramme;
import org.jointly.api.programme.place.Place;
import org.jointly.api.programme.place.PlaceKind;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.Geography;
import org.jointly.ui.component.Words;
import org.jointly.ui.programme.code.SdgTargets;
import org.jointly.ui.programme.code.SectorNames;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** What can be said of a programme; the same fields for a new one and for a change. */
class ProgrammeForm extends Div {
    private final Draft draft;
    private final Saving saving;
    private final TextsField titles;
    private final Map<TextKind, TextsField> descriptions = new EnumMap<>(TextKind.class);
    private final DatePicker startsOn = Days.picker(Words.say("programme.starts"));
    private final DatePicker endsOn = Days.picker(Words.say("programme.ends"));
    private final MultiSelectComboBox<Strand> strands = new MultiSelectComboBox<>(Words.say("programme.strands"));
    private final MultiSelectComboBox<String> countries = new MultiSelectComboBox<>(Words.say("programme.countries"));
    private final MultiSelectComboBox<String> regions = new MultiSelectComboBox<>(Words.say("programme.regions"));
    private final MultiSelectComboBox<String> targets = new MultiSelectComboBox<>(Words.say("programme.sdg-targets"));
    private final MultiSelectComboBox<String> sectors = new MultiSelectComboBox<>(Words.say("programme.sectors"));
    private transient List<Place> knownPlaces = List.of();
    private transient List<Sector> knownSectors = List.of();
    private transient List<Tag> knownTags = List.of();

    ProgrammeForm(Draft draft, Saving saving, @Nullable Programme programme) {
        this.draft = draft;
        this.saving = saving;
        addClassName("form");
        titles = new TextsField(Words.say("programme.title"), "title", false, draft);
        add(titles, dates(), new H2(Words.say("programme.what")));
        for (var kind : TextKind.values()) {
            var texts = new TextsField(Words.of(kind), "description/" + kind, true, draft);
            descriptions.put(kind, texts);
            add(texts);
        }
        choices();
        add(new H2(Words.say("programme.where")), countries, regions);
        add(new H2(Words.say("programme.themes")), strands, targets, sectors);
        if (programme == null) {
            blank();
        } else {
            show(programme);
        }
        keepDrafts();
    }

    private Div dates() {
        saving.field("/startsOn", startsOn);
        saving.field("/endsOn", endsOn);
        var dates = new Div(startsOn, endsOn);
        dates.addClassName("side-by-side");
        return dates;
    }

    private void choices() {
        strands.setItems(Strand.values());
        strands.setItemLabelGenerator(Words::of);
        countries.setItems(Geography.countries());
        countries.setItemLabelGenerator(Geography::name);
        regions.setItems(Geography.subregions());
        regions.setItemLabelGenerator(Geography::name);
        targets.setItems(SdgTargets.all());
        targets.setItemLabelGenerator(SdgTargets::label);
        sectors.setItems(SectorNames.COMMON);
        sectors.setItemLabelGenerator(this::sectorLabel);
        sectors.setAllowCustomValue(true);
        sectors.setHelperText(Words.say("programme.sectors-help"));
        sectors.addCustomValueSetListener(typed -> {
            if (typed.getDetail().matches("\\d{5}")) {
                offer(typed.getDetail());
                sectors.select(typed.getDetail());
            } else {
                Choices.unknown(sectors, Words.say("programme.sector-unknown", typed.getDetail()));
            }
        });
        List.of(countries, regions, targets).forEach(Choices::listed);
        Choices.listed(strands);
        saving.field("/strands", strands);
        saving.field("/places", countries);
        saving.field("/sectors", sectors);
        saving.field("/tags", targets);
    }

    private void offer(String... codes) {
        sectors.setItems(Stream.of(
                        SectorNames.COMMON.stream(),
                        oecd().map(Sector::code),
                        sectors.getValue().stream(),
                        Stream.of(codes))
                .flatMap(each -> each)
                .distinct()
                .toList());
    }

    private void keepDrafts() {
        draft.choice(startsOn, "startsOn", ProgrammeForm::written, ProgrammeForm::day);
        draft.choice(endsOn, "endsOn", ProgrammeForm::written, ProgrammeForm::day);
        draft.choice(
                strands,
                "strands",
                set -> joined(set.stream().map(Enum::name).toList()),
                text -> split(text).stream().map(Strand::valueOf).collect(Collectors.toSet()));
        draft.choice(countries, "countries", ProgrammeForm::joined, ProgrammeForm::split);
        draft.choice(regions, "regions", ProgrammeForm::joined, ProgrammeForm::split);
        draft.choice(targets, "targets", ProgrammeForm::joined, ProgrammeForm::split);
        draft.choice(sectors, "sectors", ProgrammeForm::joined, ProgrammeForm::split);
    }

    private void blank() {
        titles.show(List.of());
        descriptions.values().forEach(texts -> texts.show(List.of()));
    }

    void show(Programme programme) {
        knownPlaces = programme.places();
        knownSectors = programme.sectors();
        knownTags = programme.tags();
        titles.show(programme.titles());
        descriptions.forEach((kind, texts) -> texts.show(programme.descriptions().stream()
                .filter(description -> description.kind() == kind)
                .map(description -> new Text(description.language(), description.text()))
                .toList()));
        startsOn.setValue(programme.startsOn());
        endsOn.setValue(programme.endsOn());
        strands.setValue(programme.strands());
        countries.setValue(codes(PlaceKind.COUNTRY));
        regions.setValue(codes(PlaceKind.REGION));
        targets.setValue(knownTags.stream()
                .filter(tag -> SdgTargets.TARGETS.equals(tag.vocabulary()))
                .map(Tag::code)
                .collect(Collectors.toSet()));
        offer();
        sectors.setValue(oecd().map(Sector::code).collect(Collectors.toSet()));
    }

    CreateProgramme created() {
        var all = change(0);
        return new CreateProgramme(
                all.titles(),
                all.descriptions(),
                all.startsOn(),
                all.endsOn(),
                all.strands(),
                all.places(),
                all.sectors(),
                all.tags());
    }

    UpdateProgramme change(int version) {
        var texts = titles.texts();
        saving.forget("/titles");
        saving.forget("/descriptions");
        saving.field("/titles", titles.field(titles.firstLanguage()));
        for (var index = 0; index < texts.size(); index++) {
            saving.field(
                    "/titles/" + index + "/text", titles.field(texts.get(index).language()));
        }
        return new UpdateProgramme(
                texts,
                described(),
                startsOn.getValue(),
                endsOn.getValue(),
                strands.getValue(),
                places(),
                sectorList(),
                tags(),
                version);
    }

    private List<Description> described() {
        var all = new ArrayList<Description>();
        descriptions.forEach((kind, texts) -> texts.texts().forEach(text -> {
            saving.field("/descriptions/" + all.size() + "/text", texts.field(text.language()));
            all.add(new Description(kind, text.language(), text.text()));
        }));
        return all;
    }

    /** Places the form cannot show (locations, other vocabularies) stay as they are. */
    private List<Place> places() {
        var others = knownPlaces.stream().filter(place -> !shown(place));
        var chosen = Stream.concat(
                countries.getValue().stream().map(code -> place(PlaceKind.COUNTRY, code)),
                regions.getValue().stream().map(code -> place(PlaceKind.REGION, code)));
        return Stream.concat(chosen, others).toList();
    }

    private Place place(PlaceKind kind, String code) {
        return knownPlaces.stream()
                .filter(place -> shown(place) && place.kind() == kind && code.equals(place.code()))
                .findFirst()
                .orElse(new Place(kind, code, null, null, null, null, null));
    }

    private static boolean shown(Place place) {
        return place.kind() != PlaceKind.LOCATION && place.code() != null && place.vocabulary() == null;
    }

    private Set<String> codes(PlaceKind kind) {
        return knownPlaces.stream()
                .filter(place -> shown(place) && place.kind() == kind)
                .map(place -> String.valueOf(place.code()))
                .collect(Collectors.toSet());
    }

    private Stream<Sector> oecd() {
        return knownSectors.stream().filter(sector -> SectorNames.OECD.equals(sector.vocabulary()));
    }

    private List<Sector> sectorList() {
        var others = knownSectors.stream().filter(sector -> !SectorNames.OECD.equals(sector.vocabulary()));
        var chosen = sectors.getValue().stream()
                .map(code -> oecd().filter(sector -> sector.code().equals(code))
                        .findFirst()
                        .orElse(new Sector(SectorNames.OECD, code, null, (BigDecimal) null)));
        return Stream.concat(chosen, others).toList();
    }

    private String sectorLabel(String code) {
        return oecd().filter(sector -> sector.code().equals(code))
                .findFirst()
                .map(SectorNames::label)
                .orElseGet(() -> SectorNames.label(code));
    }

    private List<Tag> tags() {
        var others = knownTags.stream().filter(tag -> !SdgTargets.TARGETS.equals(tag.vocabulary()));
        var chosen = targets.getValue().stream().map(code -> new Tag(SdgTargets.TARGETS, code, null));
        return Stream.concat(chosen, others).toList();
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @SuppressWarnings("NullAway") // a date picker without a day has no value
    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String joined(Collection<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(" "));
    }

    private static Set<String> split(String text) {
        return new LinkedHashSet<>(Arrays.asList(text.split(" ")));
    }
}
