package org.jointly.ui.consultation.making;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.consultation.guest.InviteGuest;
import org.jointly.api.consultation.guest.InviteGuests;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;

/** Organisations that are not on the platform, to be asked by mail. */
public class GuestsField extends CustomField<List<InviteGuest>> {
    private static final String BETWEEN = "\t";
    private static final int PARTS = 5;

    private final transient List<GuestLine> lines = new ArrayList<>();
    private final Div list = new Div();
    private final Div more = new Div(Buttons.plain(Words.say("guest.add"), this::another));

    public GuestsField(Draft draft) {
        super(List.of());
        setLabel(Words.say("guest.others"));
        setHelperText(Words.say("guest.help"));
        more.addClassName("actions");
        add(list, more);
        draft.choice(this, "guests", GuestsField::written, GuestsField::read);
    }

    /** Says of each where what is wrong with it is said. */
    public void pointTo(Saving saving) {
        saving.forget("/guests");
        saving.field("/guests", this);
        for (var index = 0; index < lines.size(); index++) {
            saving.field("/guests/" + index + "/name", lines.get(index).name());
            saving.field("/guests/" + index + "/mail", lines.get(index).mail());
        }
    }

    /** One more line, ready to be written into. */
    public void another() {
        var line = line(new InviteGuest(
                "", OrganisationKind.CIVIL_SOCIETY, "", null, Words.language().getLanguage()));
        lines.add(line);
        changed();
        line.name().focus();
    }

    @Override
    protected List<InviteGuest> generateModelValue() {
        return lines.stream().map(GuestLine::guest).toList();
    }

    @Override
    protected void setPresentationValue(List<InviteGuest> guests) {
        lines.clear();
        guests.forEach(guest -> lines.add(line(guest)));
        show();
    }

    private GuestLine line(InviteGuest guest) {
        var holder = new GuestLine[1];
        holder[0] = new GuestLine(guest, this::updateValue, () -> {
            lines.remove(holder[0]);
            changed();
        });
        return holder[0];
    }

    private void changed() {
        show();
        updateValue();
    }

    private void show() {
        list.removeAll();
        lines.forEach(list::add);
        more.setVisible(lines.size() < InviteGuests.MOST);
    }

    /** One a line, its parts between tabs, which no field takes. */
    private static String written(List<InviteGuest> guests) {
        return guests.stream()
                .map(guest -> String.join(
                        BETWEEN,
                        guest.kind().name(),
                        guest.language(),
                        guest.name(),
                        guest.mail(),
                        guest.contact() == null ? "" : guest.contact()))
                .collect(Collectors.joining("\n"));
    }

    private static List<InviteGuest> read(String text) {
        return Stream.of(text.split("\n"))
                .map(line -> line.split(BETWEEN, PARTS))
                .filter(parts -> parts.length == PARTS)
                .map(parts -> new InviteGuest(
                        parts[2],
                        OrganisationKind.valueOf(parts[0]),
                        parts[3],
                        parts[4].isBlank() ? null : parts[4],
                        parts[1]))
                .toList();
    }
}
