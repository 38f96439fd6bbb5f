package org.jointly.organisation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.Page;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.platform.Cursor;
import org.jointly.platform.find.Question;
import org.jointly.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** The public face of the feature: the directory, kept in memory on each node. */
@Singleton
public class Organisations {
    private static final int PAGE = 50;

    private final OrganisationRows rows;
    private final OrganisationMirror mirror;
    private volatile Map<UUID, Organisation> known = Map.of();

    Organisations(OrganisationRows rows, OrganisationMirror mirror) {
        this.rows = rows;
        this.mirror = mirror;
    }

    public Page<Organisation> named(@Nullable String words, @Nullable String after) {
        var cursor = Cursor.parse(after);
        var from = cursor == null ? "" : cursor.text(0);
        var sought = Question.of(words == null ? "" : words);
        var found = known.values().stream()
                .filter(organisation -> matches(organisation, sought))
                .filter(organisation -> key(organisation).compareTo(from) > 0)
                .sorted(Comparator.comparing(Organisations::key))
                .limit(PAGE + 1L)
                .toList();
        return Cursor.page(found, PAGE, last -> Cursor.after(key(last)), Function.identity());
    }

    public boolean empty() {
        return known.isEmpty();
    }

    public Organisation organisation(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("organisation"));
    }

    public Optional<Organisation> find(UUID id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Those of these kinds for which somebody may act now. */
    public List<Organisation> ofKinds(Set<OrganisationKind> kinds) {
        return known.values().stream()
                .filter(organisation -> kinds.contains(organisation.kind()) && !organisation.suspended())
                .toList();
    }

    public Optional<Organisation> withIatiRef(String ref) {
        return known.values().stream()
                .filter(organisation -> ref.equals(organisation.iatiRef()))
                .findFirst();
    }

    /** Those for which nobody may act now, on whichever node it was said. */
    @Transactional(readOnly = true)
    public Set<UUID> suspended() {
        return rows.suspended();
    }

    /** Takes over what Keycloak says; one that is gone there stays here, disabled, under its last name. */
    @Transactional
    public void learn(Collection<KnownOrganisation> organisations) {
        mirror.learn(organisations);
        remember(rows.findAll());
    }

    @Transactional(readOnly = true)
    public void recall() {
        remember(rows.findAll());
    }

    private void remember(List<OrganisationRow> all) {
        known = all.stream().map(OrganisationRow::seen).collect(Collectors.toMap(Organisation::id, o -> o));
    }

    private static boolean matches(Organisation organisation, Question sought) {
        return sought.isIn(organisation.name() + "\n" + organisation.alias());
    }

    private static String key(Organisation organisation) {
        return organisation.name().toLowerCase(Locale.ROOT) + "\u0001" + organisation.id();
    }
}
