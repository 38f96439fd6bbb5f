package org.jointly.recovery;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jointly.api.reader.RecoveryExport;

/** Reads the file that an organisation's custodians took out of Jointly, and refuses what is none or of another version. */
final class Export {
    private static final int VERSION = 1;
    private static final JsonMapper json = JsonMapper.builder()
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private Export() {}

    static RecoveryExport read(Path file) throws Failure {
        if (!Files.isRegularFile(file)) {
            throw new Failure("export.missing", file);
        }
        try {
            var export = json.readValue(file.toFile(), RecoveryExport.class);
            if (export == null) {
                throw new Failure("export.unreadable", file);
            }
            if (export.v() != VERSION || !"export".equals(export.kind())) {
                throw new Failure("export.kind", file);
            }
            return export;
        } catch (IOException cause) {
            throw new Failure(cause, "export.unreadable", file);
        }
    }
}
