package org.jointly.results;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.UUID;
import org.jointly.api.results.Link;
import org.jspecify.annotations.Nullable;

/** A row of {@code results.link}. */
@MappedEntity(value = "link", schema = "results")
record LinkRow(
        @Id UUID id,
        UUID programme,
        int position,
        String url,
        String title,
        @Nullable String format,
        @Nullable String language,
        @TypeDef(type = DataType.JSON) List<String> categories) {
    static LinkRow of(UUID programme, int position, Link link) {
        return new LinkRow(
                UUID.randomUUID(),
                programme,
                position,
                link.url(),
                link.title(),
                link.format(),
                link.language(),
                link.categories());
    }

    Link seen() {
        return new Link(url, title, format, language, categories);
    }
}
