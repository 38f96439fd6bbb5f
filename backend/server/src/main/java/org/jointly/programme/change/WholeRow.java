package org.jointly.programme.change;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.UUID;
import org.jointly.api.programme.change.FieldChange;
import org.jointly.api.programme.change.ProgrammeChange;
import org.jointly.api.programme.change.TextChange;

/** A row of {@code programme.change}. */
@MappedEntity(value = "change", schema = "programme")
record WholeRow(
        @Id UUID programme,
        int version,
        @TypeDef(type = DataType.JSON) List<FieldChange> fields,
        @TypeDef(type = DataType.JSON) List<TextChange> texts,
        String words) {
    ProgrammeChange seen() {
        return new ProgrammeChange(version, fields, texts);
    }
}
