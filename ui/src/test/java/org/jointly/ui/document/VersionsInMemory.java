package org.jointly.ui.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.document.Comparison;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.api.document.VersionApi;
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** Versions as views see them, kept in a list; it notes what was asked of it. */
public class VersionsInMemory implements VersionApi {
    public final List<Version> versions = new ArrayList<>();
    final List<String> named = new ArrayList<>();
    final List<UUID> restored = new ArrayList<>();
    final List<UUID> frozen = new ArrayList<>();
    final List<String> comparisons = new ArrayList<>();
    Comparison comparison = new Comparison(List.of());

    /** What to do before the next call that changes something. */
    Runnable before = () -> {};

    public static Version version(int number, @Nullable String name) {
        return new Version(
                Cast.id("version " + number),
                Cast.id("Annex"),
                Cast.id("programme"),
                number,
                name,
                "0123456789abcdef".repeat(4),
                1200,
                Instant.EPOCH,
                name == null ? null : Cast.signature("Amina", Cast.IOM),
                List.of(Cast.signature("Amina", Cast.IOM), Cast.signature("Clara", Cast.UNODC)),
                null,
                null);
    }

    @Override
    public Page<Version> versions(UUID document, @Nullable String after) {
        return new Page<>(versions, null);
    }

    @Override
    public Version name(UUID document, NameVersion request, @Nullable String idempotencyKey) {
        before.run();
        named.add(request.name());
        versions.addFirst(version(versions.size() + 1, request.name()));
        return versions.getFirst();
    }

    @Override
    public Version version(UUID version) {
        return versions.stream()
                .filter(one -> Objects.equals(one.id(), version))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Comparison compare(UUID version, @Nullable UUID to) {
        comparisons.add(version(version).number()
                + (to == null ? " with now" : " with " + version(to).number()));
        return comparison;
    }

    @Override
    public Version restore(UUID version, @Nullable String idempotencyKey) {
        restored.add(version);
        versions.addFirst(version(versions.size() + 1, null));
        return versions.getFirst();
    }

    @Override
    public Version freeze(UUID version) {
        frozen.add(version);
        return version(version);
    }
}
