package org.jointly.ui.session;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.Me;
import org.jointly.api.access.Preferences;
import org.jointly.api.access.Role;
import org.jointly.api.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** For whom a person acts in one browser tab; everything on screen belongs to that choice. */
public final class Acting {
    private Me me;
    private @Nullable Affiliation affiliation;

    public Acting(Me me, @Nullable Affiliation affiliation) {
        this.me = me;
        this.affiliation = affiliation;
    }

    /** The tab's state once somebody is known, with or without a choice of organisation. */
    public static Optional<Acting> known() {
        var ui = UI.getCurrent();
        return ui == null ? Optional.empty() : Optional.ofNullable(ComponentUtil.getData(ui, Acting.class));
    }

    /** The tab's state once it is clear for whom the person acts. */
    public static Optional<Acting> current() {
        return known().filter(acting -> acting.affiliation != null);
    }

    /** For views: they are only entered once the choice is made. */
    public static Acting now() {
        return current().orElseThrow(() -> new IllegalStateException("nobody acts here"));
    }

    public void keepIn(UI ui) {
        ComponentUtil.setData(ui, Acting.class, this);
    }

    void actFor(Affiliation choice) {
        affiliation = choice;
    }

    public Optional<Affiliation> find(UUID organisation) {
        return me.affiliations().stream()
                .filter(candidate -> candidate.organisation().id().equals(organisation))
                .findFirst();
    }

    void prefer(Preferences preferences) {
        me = new Me(me.id(), me.name(), me.platformAdmin(), me.affiliations(), preferences, me.suspended());
    }

    public Me me() {
        return me;
    }

    public Affiliation affiliation() {
        if (affiliation == null) {
            throw new IllegalStateException("no organisation chosen yet");
        }
        return affiliation;
    }

    public Organisation organisation() {
        return affiliation().organisation();
    }

    /** The organisation in a few letters, such as ICMPD. */
    public String brief() {
        return organisation().alias().toUpperCase(Locale.ROOT);
    }

    public Set<Role> roles() {
        return affiliation().roles();
    }

    public boolean has(Role role) {
        return affiliation().has(role);
    }

    /** Under which typed text is kept: never mixed between people or organisations. */
    public String draftKey() {
        return (affiliation == null ? "nobody" : organisation().id()) + "/" + me.id() + "/";
    }
}
