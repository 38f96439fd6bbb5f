package org.jointly.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jointly.api.reader.RecoveryExport;

/** What one survivor sent, opened and found to belong where it lay. */
record OpenedVoice(UUID submission, ObjectNode content, List<Photo> photos) {
    record Photo(String name, byte[] bytes) {}

    /** Opens the voice; a message or photo that cannot be opened is told of and left out. */
    static OpenedVoice open(UUID organisation, RecoveryExport.Voice found, EpochKeys keys, Consumer<String> problems)
            throws Failure {
        var content = Plain.json(Sealed.of(found.sealed()).open(keys.of(found.channel(), found.epoch())));
        checkPlace(content, "voice", organisation, found);
        Plain.check(content, "epoch", found.epoch());
        var messages = content.putArray("messages");
        for (var message : found.messages()) {
            try {
                messages.add(message(organisation, found, message, keys));
            } catch (Failure failure) {
                problems.accept(Texts.say("message.failed", message.number(), found.submission(), failure.words()));
            }
        }
        var photos = new ArrayList<Photo>();
        for (var photo : found.attachments()) {
            try {
                photos.add(photo(content, photo));
            } catch (Failure failure) {
                problems.accept(Texts.say("photo.failed", photo.number(), found.submission(), failure.words()));
            }
        }
        // the photos are opened: their keys have no business in the file
        content.path("attachments").forEach(photo -> ((ObjectNode) photo).remove("identity"));
        return new OpenedVoice(found.submission(), content, photos);
    }

    private static JsonNode message(
            UUID organisation, RecoveryExport.Voice found, RecoveryExport.Message message, EpochKeys keys)
            throws Failure {
        var content = Plain.json(Sealed.of(message.sealed()).open(keys.of(found.channel(), message.epoch())));
        checkPlace(content, "message", organisation, found);
        Plain.check(content, "epoch", message.epoch());
        Plain.check(content, "number", message.number());
        return content;
    }

    private static void checkPlace(JsonNode content, String kind, UUID organisation, RecoveryExport.Voice found)
            throws Failure {
        Plain.check(content, "kind", kind);
        Plain.check(content, "organisation", organisation);
        Plain.check(content, "channel", found.channel());
        Plain.check(content, "submission", found.submission());
    }

    private static Photo photo(JsonNode voice, RecoveryExport.Photo sealed) throws Failure {
        for (var told : voice.path("attachments")) {
            if (told instanceof ObjectNode && told.path("number").asInt() == sealed.number()) {
                var bytes = Sealed.of(sealed.sealed()).open(HybridIdentity.parse(Plain.text(told, "identity")));
                if (bytes.length != told.path("size").asInt() || !sha256(bytes).equals(Plain.text(told, "sha256"))) {
                    throw new Failure("photo.other");
                }
                return new Photo("photo-" + sealed.number() + ending(Plain.text(told, "type")), bytes);
            }
        }
        throw new Failure("photo.unknown");
    }

    private static String ending(String type) throws Failure {
        return switch (type) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/webp" -> ".webp";
            default -> throw new Failure("photo.type", type);
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
