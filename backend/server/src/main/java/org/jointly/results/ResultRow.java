package org.jointly.results;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.UUID;
import org.jointly.api.results.Indicator;
import org.jointly.api.results.Result;
import org.jspecify.annotations.Nullable;

/** A row of {@code results.result}. */
@MappedEntity(value = "result", schema = "results")
record ResultRow(
        @Id UUID id,
        UUID programme,
        int position,
        String type,
        String title,
        @Nullable String description,
        @TypeDef(type = DataType.JSON) List<Indicator> indicators) {
    static ResultRow of(UUID programme, int position, Result result) {
        return new ResultRow(
                UUID.randomUUID(),
                programme,
                position,
                result.type(),
                result.title(),
                result.description(),
                result.indicators());
    }

    Result seen() {
        return new Result(id, type, title, description, indicators);
    }
}
