package org.jointly.ui.consultation.making;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jointly.api.document.Document;
import org.jointly.api.document.DocumentApi;
import org.jointly.api.document.Version;
import org.jointly.api.document.VersionApi;
import org.jointly.api.programme.Programme;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** What is consulted on: the programme itself, or a version of one of its documents, which is frozen by it. */
class ConsultedField extends Div {
    /** So many stretches of versions are offered, the newest first. */
    private static final int STRETCHES = 4;

    private final transient VersionApi versions;
    private final Select<Document> document = new Select<>();
    private final Select<Version> version = new Select<>();

    ConsultedField(DocumentApi documents, VersionApi versions, Programme programme, Saving saving) {
        this.versions = versions;
        addClassName("side-by-side");
        document.setLabel(Words.say("call.consulted"));
        document.setItems(documents.documents(programme.id()));
        document.setEmptySelectionAllowed(true);
        document.setEmptySelectionCaption(Words.say("call.itself"));
        document.setItemLabelGenerator(
                (@Nullable Document each) -> each == null ? Words.say("call.itself") : each.title());
        document.setPlaceholder(Words.say("call.itself"));
        document.addValueChangeListener(change -> offer(change.getValue()));
        version.setLabel(Words.say("call.version"));
        version.setItemLabelGenerator(ConsultedField::name);
        saving.field("/version", version);
        offer(null);
        add(document, version);
    }

    @Nullable UUID version() {
        return document.isEmpty() || version.isEmpty()
                ? null
                : version.getValue().id();
    }

    private void offer(@Nullable Document chosen) {
        version.setVisible(chosen != null);
        version.setRequiredIndicatorVisible(chosen != null);
        if (chosen == null) {
            version.setItems();
            return;
        }
        var kept = kept(chosen);
        version.setItems(kept);
        version.setHelperText(Words.say(kept.isEmpty() ? "call.no-version" : "call.version-help"));
        if (!kept.isEmpty()) {
            version.setValue(kept.getFirst());
        }
    }

    private List<Version> kept(Document chosen) {
        var kept = new ArrayList<Version>();
        @Nullable String after = null;
        for (var stretch = 0; stretch < STRETCHES; stretch++) {
            var page = versions.versions(chosen.id(), after);
            kept.addAll(page.items());
            after = page.next();
            if (after == null) {
                break;
            }
        }
        return kept;
    }

    /** By its number, and its name, or its time where nobody gave it one. */
    private static String name(Version version) {
        return Words.say(
                "call.version-named",
                version.number(),
                version.name() == null ? Dates.moment(version.madeAt()) : version.name());
    }
}
