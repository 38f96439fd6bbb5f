package org.jointly.voices;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.voices.PortCalls.Reply;
import org.jointly.voices.keylog.Hashes;
import org.jointly.voices.port.Challenges;

/** Somebody without a name, at the page: sealed bytes here are random ones of the right shape, the server cannot tell. */
final class Survivor {
    private static final SecureRandom RANDOM = new SecureRandom();
    final UUID submission = UUID.randomUUID();
    final String lookup = key();
    final String auth = key();
    final String withdraw = key();

    /** Bytes that look like an age file around {@code inside} bytes. */
    static byte[] sealed(int inside) {
        var header = ("age-encryption.org/v1\n-> mlkem768x25519 " + text(1120) + "\n" + text(32) + "\n--- "
                        + text(32).substring(0, 43) + "\n")
                .getBytes(US_ASCII);
        var chunks = Math.max(1, (inside + 65535) / 65536);
        var all = new byte[header.length + 16 + inside + 16 * chunks];
        RANDOM.nextBytes(all);
        System.arraycopy(header, 0, all, 0, header.length);
        return all;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A challenge with its work done. */
    static Map<String, Object> work() {
        var challenge = PortCalls.get("/v/challenge").expect(200).json();
        return worked(challenge.get("challenge").asText(), challenge.get("bits").asInt());
    }

    /** The work for any text, whether it is a challenge or not. */
    static Map<String, Object> worked(String text, int bits) {
        long nonce = 0;
        while (Challenges.zeros(Hashes.sha256(text + "." + nonce)) < bits) {
            nonce++;
        }
        var work = new LinkedHashMap<String, Object>();
        work.put("challenge", text);
        work.put("nonce", nonce);
        return work;
    }

    Map<String, Object> submission(UUID channel, Map<UUID, List<String>> consents) {
        var request = work();
        request.put("submission", submission);
        request.put("channel", channel);
        request.put("form", 1);
        request.put("mode", "self");
        request.put("lookup", hash(lookup));
        request.put("auth", hash(auth));
        request.put("withdraw", hash(withdraw));
        request.put(
                "envelopes",
                consents.keySet().stream()
                        .map(organisation ->
                                Map.of("organisation", organisation, "epoch", 1, "sealed", base64(sealed(4096))))
                        .toList());
        var given = new ArrayList<Map<String, Object>>();
        consents.forEach((organisation, uses) ->
                uses.forEach(use -> given.add(Map.of("organisation", organisation, "use", use))));
        request.put("consents", given);
        request.put("attachments", List.of());
        return request;
    }

    Survivor sent(UUID channel, Map<UUID, List<String>> consents) {
        PortCalls.post("/v/submissions", submission(channel, consents)).expect(204);
        return this;
    }

    Map<String, Object> code() {
        var code = new LinkedHashMap<String, Object>();
        code.put("lookup", lookup);
        code.put("auth", auth);
        return code;
    }

    Reply status() {
        return PortCalls.post("/v/status", code());
    }

    Reply withdrawn() {
        return PortCalls.post("/v/withdrawals", withdrawal());
    }

    Map<String, Object> withdrawal() {
        var request = code();
        request.put("withdraw", withdraw);
        return request;
    }

    Reply consent(UUID organisation, String use, boolean given) {
        return PortCalls.post("/v/consents", change(organisation, use, given));
    }

    Map<String, Object> change(UUID organisation, String use, boolean given) {
        var request = code();
        request.put("organisation", organisation);
        request.put("use", use);
        request.put("given", given);
        return request;
    }

    Map<String, Object> message(UUID organisation, int number) {
        var request = work();
        request.putAll(code());
        request.put(
                "messages",
                List.of(Map.of(
                        "organisation", organisation, "epoch", 1, "number", number, "sealed", base64(sealed(4096)))));
        return request;
    }

    static String hash(String key) {
        return Hashes.hexOfHex(key);
    }

    static String key() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String text(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().withoutPadding().encodeToString(random);
    }
}
