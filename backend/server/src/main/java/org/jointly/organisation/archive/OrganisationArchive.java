package org.jointly.organisation.archive;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointly.platform.Actor;
import org.jointly.platform.archive.ArchiveFiles;
import org.jointly.platform.archive.ArchivePart;
import org.jointly.platform.archive.ArchiveTable;

/** What an organisation's archive says of itself: how it shows itself, its mail domains and its logo. */
@Singleton
class OrganisationArchive implements ArchivePart {
    private static final String FORGOTTEN = "A counter of the platform's, for telling Keycloak.";

    private final Reading reading;

    OrganisationArchive(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                ArchiveTable.of(
                                "organisation.organisation",
                                "id alias name kind iati_ref colour enabled country website languages logo changed_at")
                        .without("version", FORGOTTEN)
                        .without("settled", FORGOTTEN)
                        .where("t.id = (select platform.organisation())"),
                ArchiveTable.of("organisation.domain", "name organisation")
                        .where("t.organisation = (select platform.organisation())"),
                ArchiveTable.of("organisation.logo", "id made_at")
                        .without("png", "The picture stands in files/logo.png.")
                        .where(
                                "t.id = (select logo from organisation.organisation where id = platform.organisation())"));
    }

    @Override
    public Map<String, String> leftOut() {
        return Map.of();
    }

    @Override
    public void write(ArchiveFiles files) {
        reading.logo().ifPresent(logo -> files.add("files/logo.png", logo.png()));
    }

    /** The transaction. */
    @Singleton
    static class Reading {
        private final OwnLogo rows;

        Reading(OwnLogo rows) {
            this.rows = rows;
        }

        @Transactional(readOnly = true)
        Optional<OwnLogo.Picture> logo() {
            return rows.find(Actor.current().organisation());
        }
    }
}
