package org.jointly.api.reader;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** The file that an organisation's custodians take out: everything sealed, in Base64, and nothing readable. Version 1. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecoveryExport(int v, String kind, UUID organisation, List<Epoch> epochs, List<Voice> voices) {
    /** The key of an epoch, sealed to the recovery key. */
    @Serdeable
    public record Epoch(UUID channel, int epoch, String recovery) {}

    /** What one survivor sent. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Voice(
            UUID channel, int epoch, UUID submission, String sealed, List<Message> messages, List<Photo> attachments) {}

    /** What the survivor wrote later. */
    @Serdeable
    public record Message(int number, int epoch, String sealed) {}

    /** A photo, sealed to a key that stands in the voice. */
    @Serdeable
    public record Photo(int number, String sealed) {}
}
