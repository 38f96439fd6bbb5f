package org.jointly.api.survivor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** An entry of a key log as it is handed on: its text, and who signed it. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SignedEntry(String entry, List<Signed> signatures) {
    /** A custodian's word on the entry; the signature is one of Ed25519, in Base64. */
    @Serdeable
    public record Signed(UUID person, String signature) {}
}
