package org.jointly.voices.survivor;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.voices.theme.ThemeKind;

/** A published theme, for everybody. */
@Introspected
record OpenThemeRow(
        UUID id,
        ThemeKind kind,
        @TypeDef(type = DataType.JSON) Map<String, String> text,
        int voices,
        int organisations) {}
