package org.jointly.recovery;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** The file that an organisation's custodians take out of Jointly: everything sealed, nothing readable. */
record Export(int v, String kind, UUID organisation, List<Epoch> epochs, List<Submission> voices) {
    private static final JsonMapper json = JsonMapper.builder()
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** The key of a time, sealed to the recovery key. */
    record Epoch(UUID channel, int epoch, byte[] recovery) {}

    /** What one survivor sent. */
    record Submission(
            UUID channel, int epoch, UUID submission, byte[] sealed, List<Message> messages, List<Photo> attachments) {}

    /** What the survivor wrote later. */
    record Message(int number, int epoch, byte[] sealed) {}

    record Photo(int number, byte[] sealed) {}

    static Export read(Path file) throws Failure {
        if (!Files.isRegularFile(file)) {
            throw new Failure("export.missing", file);
        }
        try {
            var export = json.readValue(file.toFile(), Export.class);
            if (export == null) {
                throw new Failure("export.unreadable", file);
            }
            if (export.v() != 1 || !"export".equals(export.kind())) {
                throw new Failure("export.kind", file);
            }
            return export;
        } catch (IOException cause) {
            throw new Failure(cause, "export.unreadable", file);
        }
    }
}
