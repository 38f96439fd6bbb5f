package org.jointly.api.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.Set;

/** Kinds of acts that a trail is filtered by. */
@Serdeable
public enum ActKind {
    /** People, their roles, how they sign in, and who leaves what to whom. */
    @JsonProperty("people")
    PEOPLE("person", "account", "delegation", "people", "role", "duties", "provider", "domain"),
    /** Reviews of access. */
    @JsonProperty("reviews")
    REVIEWS("review"),
    /** Service accounts and webhooks. */
    @JsonProperty("machines")
    MACHINES("machine", "webhook"),
    /** That organisations are registered, changed, suspended, ask to join, take their data out, and leave. */
    @JsonProperty("organisations")
    ORGANISATIONS("organisation", "administrator", "request", "archive", "leaving"),
    /** Programmes, and which organisations take part. */
    @JsonProperty("programmes")
    PROGRAMMES("programme", "invitation", "participation", "file"),
    /** Texts and their versions. */
    @JsonProperty("texts")
    TEXTS("document", "version"),
    /** Topics and comments. */
    @JsonProperty("discussion")
    DISCUSSION("topic", "comment"),
    /** Calls for input, what was submitted, and what became of it. */
    @JsonProperty("consultations")
    CONSULTATIONS("call", "submission", "row"),
    /** Channels, voices and what became of them. */
    @JsonProperty("voices")
    VOICES("channel", "receiver", "appointment", "form", "voice", "voices", "copy", "escalation", "theme", "effect"),
    /** The organisation's keys for voices. */
    @JsonProperty("keys")
    KEYS("key", "keylog", "recovery"),
    /** The trail itself, and what was refused. */
    @JsonProperty("trail")
    TRAIL("trail", "requests");

    private final Set<String> nouns;

    ActKind(String... nouns) {
        this.nouns = Set.of(nouns);
    }

    /** What stands in front of the dot in the names of its actions. */
    public Set<String> nouns() {
        return nouns;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
