package org.jointly.programme.change;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.UUID;
import org.jointly.api.programme.change.FieldChange;

/** What one version of a programme made different, as its history says it. */
@Introspected
public record ChangeRow(
        UUID programme,
        int version,
        @TypeDef(type = DataType.JSON) List<FieldChange> fields) {}
