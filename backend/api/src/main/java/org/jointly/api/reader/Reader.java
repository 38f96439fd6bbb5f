package org.jointly.api.reader;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.survivor.OpenChannel;
import org.jointly.api.survivor.SignedEntry;
import org.jspecify.annotations.Nullable;

/** Who opens the frame: their key, what they may read, and their organisation's key log. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Reader(
        UUID person,
        String personName,
        UUID organisation,
        String organisationName,
        @Nullable Key key,
        boolean custodian,
        List<Channel> channels,
        List<SignedEntry> keylog,
        List<Colleague> people,
        List<Draft> drafts) {
    /** A person's own key, wrapped by what the server never sees. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Key(
            String recipient,
            String signing,
            String wrapped,
            @Nullable String passkey) {}

    /** A channel that they are named for. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Channel(
            UUID channel,
            Map<String, String> title,
            List<String> languages,
            UUID host,
            boolean reader,
            boolean onCall,
            List<Epoch> epochs,
            List<Named> readers,
            List<OpenChannel.Receiver> receivers) {}

    /** @param sealed the epoch's key, sealed to this person if it was */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Epoch(
            int epoch,
            @Nullable LocalDate endedOn,
            @Nullable String sealed) {}

    /** A reader of a channel; without a recipient until they have made a key. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Named(UUID person, String name, @Nullable String recipient) {}

    /** Somebody of the organisation who has a key. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Colleague(UUID person, String name, String recipient, String signing) {}

    /** An entry of the key log that waits for its second signature. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Draft(UUID id, String entry, UUID person, String name, String signature) {}
}
