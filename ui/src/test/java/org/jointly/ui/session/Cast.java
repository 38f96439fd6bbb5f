package org.jointly.ui.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.Signature;
import org.jointly.api.access.Affiliation;
import org.jointly.api.access.Me;
import org.jointly.api.access.Preferences;
import org.jointly.api.access.Role;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationKind;

/** The people and organisations of the tests. */
public final class Cast {
    public static final Organisation IOM = organisation("iom", "International Organization for Migration");
    public static final Organisation UNODC = organisation("unodc", "United Nations Office on Drugs and Crime");
    public static final Organisation HARBOUR = organisation("harbour", "Harbour Shelter Network");

    private Cast() {}

    /** Somebody of the organisation, signed in, in the tab of the test. */
    public static void actsFor(Organisation organisation, Role... roles) {
        var affiliation = new Affiliation(organisation, Set.of(roles));
        var me = new Me(id("amina"), "Amina", false, List.of(affiliation), Preferences.NONE, List.of());
        new Acting(me, affiliation).keepIn(UI.getCurrent());
    }

    public static Signature signature(String person, Organisation organisation) {
        return new Signature(id(person), person, organisation.id(), organisation.name());
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    public static <E> Set<E> set(E[] values) {
        return Stream.of(values).collect(Collectors.toSet());
    }

    private static Organisation organisation(String alias, String name) {
        return new Organisation(id(alias), alias, name, OrganisationKind.UN_AGENCY, null, "#217783", null, false);
    }
}
