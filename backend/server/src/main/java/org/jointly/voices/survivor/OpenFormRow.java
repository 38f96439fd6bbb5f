package org.jointly.voices.survivor;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import org.jointly.api.voices.form.Question;

/** The questions in force. */
@Introspected
record OpenFormRow(
        int version, @TypeDef(type = DataType.JSON) List<Question> questions) {}
