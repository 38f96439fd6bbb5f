package org.jointly.voices;

import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.programme.Capacity;
import org.jointly.api.voices.AnswerReceiving;
import org.jointly.api.voices.Appoint;
import org.jointly.api.voices.Appointment;
import org.jointly.api.voices.ChangeChannelState;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.api.voices.ChannelState;
import org.jointly.api.voices.DraftChannel;
import org.jointly.api.voices.Helpline;
import org.jointly.api.voices.InviteReceiver;
import org.jointly.api.voices.form.DecideForm;
import org.jointly.api.voices.form.Form;
import org.jointly.api.voices.form.Option;
import org.jointly.api.voices.form.ProposeForm;
import org.jointly.api.voices.form.Question;
import org.jointly.api.voices.form.QuestionKind;
import org.jointly.api.voices.inbox.VoicesTicket;
import org.jointly.platform.Backend;
import org.jointly.platform.Visitor;
import org.jointly.voices.keylog.Hashes;

/** The circle: who reads for whom, and how a channel comes to be open. */
public final class VoicesStory {
    static final Visitor SAMIRA_OF_IOM = Visitor.of("samira", "iom");
    static final Visitor TOMAS_OF_IOM = Visitor.of("tomas", "iom");
    static final Visitor SOFIA_OF_UNODC = Visitor.of("sofia", "unodc");
    static final Visitor LUIS_OF_UNODC = Visitor.of("luis", "unodc");
    static final Visitor HANA_OF_THE_NGO = Visitor.of("hana", "harbour");
    static final Visitor UGO_ADMIN_OF_UNODC = Visitor.of("ugo", "unodc");
    static final UUID IOM = Objects.requireNonNull(SAMIRA_OF_IOM.organisation());
    static final UUID UNODC = Objects.requireNonNull(SOFIA_OF_UNODC.organisation());
    private static final Map<String, KeyPair> KEYS = new HashMap<>();
    private static final Map<String, String> RECIPIENTS = new HashMap<>();

    private VoicesStory() {}

    /** An open channel of a new programme, that IOM hosts and UNODC receives too; the NGO's Hana is its board. */
    static Channel openChannel() {
        var channel = readyChannel();
        return SAMIRA_OF_IOM
                .put(
                        "/voices/channels/" + channel.id() + "/state",
                        new ChangeChannelState(ChannelState.OPEN, channel.version()))
                .as(Channel.class);
    }

    static Channel readyChannel() {
        var channel = draftedChannel();
        SAMIRA_OF_IOM
                .post("/voices/channels/" + channel.id() + "/receivers", new InviteReceiver(UNODC))
                .as(Channel.class);
        SOFIA_OF_UNODC
                .put("/voices/channels/" + channel.id() + "/receivers/mine/answer", new AnswerReceiving(true))
                .as(Channel.class);
        approveQuestions(channel.id());
        founded(SAMIRA_OF_IOM, TOMAS_OF_IOM);
        founded(SOFIA_OF_UNODC, LUIS_OF_UNODC);
        readers(channel.id(), SAMIRA_OF_IOM, TOMAS_OF_IOM);
        readers(channel.id(), SOFIA_OF_UNODC, LUIS_OF_UNODC);
        return SAMIRA_OF_IOM.get("/voices/channels/" + channel.id()).as(Channel.class);
    }

    static Channel draftedChannel() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Listening").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, Capacity.PARTNER);
        return SAMIRA_OF_IOM
                .post("/programmes/" + programme + "/voices/channels", draft())
                .as(Channel.class);
    }

    static DraftChannel draft() {
        return new DraftChannel(
                Map.of("en", "What should change", "fr", "Ce qui doit changer"),
                List.of("en", "fr"),
                null,
                null,
                List.of(new Helpline(
                        "NG", List.of("en"), "A helpline", "+234 000", "24 h", null, LocalDate.of(2026, 11, 1))),
                null);
    }

    static ProposeForm questions() {
        return new ProposeForm(List.of(
                new Question(
                        "change",
                        QuestionKind.TEXT,
                        true,
                        Map.of("en", "What should change?", "fr", "Que faut-il changer ?"),
                        List.of()),
                new Question(
                        "area",
                        QuestionKind.CHOICE,
                        false,
                        Map.of("en", "Where?", "fr", "Où ?"),
                        List.of(new Option("work", Map.of("en", "Work", "fr", "Travail"))))));
    }

    static void approveQuestions(UUID channel) {
        appointed(SAMIRA_OF_IOM, channel, HANA_OF_THE_NGO, ChannelDuty.BOARD);
        var form = SAMIRA_OF_IOM
                .post("/voices/channels/" + channel + "/forms", questions())
                .as(Form.class);
        HANA_OF_THE_NGO
                .put(
                        "/voices/channels/" + channel + "/forms/" + form.version() + "/decision",
                        new DecideForm(true, null))
                .as(Form.class);
    }

    static Appointment appointed(Visitor by, UUID channel, Visitor whom, ChannelDuty duty) {
        return by.post(
                        "/voices/channels/" + channel + "/appointments",
                        new Appoint(person(whom), Objects.requireNonNull(whom.organisation()), duty, null, null))
                .as(Appointment.class);
    }

    static UUID person(Visitor visitor) {
        return UUID.fromString(Backend.stack().people().id(visitor.username()));
    }

    static String ticket(Visitor visitor) {
        return visitor.post("/voices/tickets", "").as(VoicesTicket.class).token();
    }

    static PortCalls.Reply staff(Visitor visitor, String method, String path, Object body) {
        return PortCalls.asStaff(ticket(visitor), method, path, body);
    }

    /** Two custodians found the log of their organisation, unless they have. */
    static void founded(Visitor first, Visitor second) {
        if (!staff(first, "GET", "/v/staff/me", "")
                .expect(200)
                .json()
                .get("keylog")
                .isEmpty()) {
            return;
        }
        keyed(first);
        keyed(second);
        appended(
                first,
                second,
                "founding",
                Map.of("custodians", List.of(custodian(first), custodian(second)), "recovery", "age1pq1recovery"),
                List.of());
    }

    /** Names both as readers, gives the channel its first epoch, and puts the first on call. */
    static void readers(UUID channel, Visitor first, Visitor second) {
        for (var whom : List.of(first, second)) {
            appointed(first, channel, whom, ChannelDuty.READER);
            appointed(first, channel, whom, ChannelDuty.ON_CALL);
        }
        epoch(channel, 1, first, second);
    }

    static void epoch(UUID channel, int number, Visitor first, Visitor second) {
        var keys = new ArrayList<Map<String, Object>>();
        for (var whom : List.of(first, second)) {
            keys.add(key(channel, number, person(whom)));
        }
        keys.add(key(channel, number, null));
        appended(
                first,
                second,
                "epoch",
                Map.of(
                        "channel",
                        channel,
                        "epoch",
                        number,
                        "recipient",
                        "age1pq1" + UUID.randomUUID(),
                        "signing",
                        publicKey(first),
                        "readers",
                        List.of(reader(first), reader(second))),
                keys);
    }

    static void appended(Visitor first, Visitor second, String kind, Map<String, Object> rest, List<?> keys) {
        var text = entry(first, kind, rest);
        var draft = staff(
                        first,
                        "POST",
                        "/v/staff/keylog/drafts",
                        Map.of("entry", text, "signature", signed(first, text), "keys", keys))
                .expect(201)
                .json()
                .get("id")
                .asText();
        staff(
                        second,
                        "PUT",
                        "/v/staff/keylog/drafts/" + draft + "/signature",
                        Map.of("signature", signed(second, text)))
                .expect(204);
    }

    static String entry(Visitor by, String kind, Map<String, Object> rest) {
        var log = staff(by, "GET", "/v/staff/me", "").json().get("keylog");
        var entry = new LinkedHashMap<String, Object>();
        entry.put("v", 1);
        entry.put("organisation", by.organisation());
        entry.put("seq", log.size());
        entry.put(
                "previous",
                log.isEmpty()
                        ? ""
                        : Hashes.hex(log.get(log.size() - 1).get("entry").asText()));
        entry.put("on", LocalDate.now().toString());
        entry.put("kind", kind);
        entry.putAll(rest);
        return new String(PortCalls.json(entry), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What an entry of that kind says: the log of the other organisation begins as one saw it begin. */
    static Map<String, Object> vouching(UUID channel, Visitor other) {
        var log = staff(other, "GET", "/v/staff/me", "").json().get("keylog");
        var founding = Hashes.hex(log.get(0).get("entry").asText());
        return Map.of(
                "channel", channel, "vouched", Objects.requireNonNull(other.organisation()), "founding", founding);
    }

    static void keyed(Visitor whom) {
        RECIPIENTS.put(whom.username(), "age1pq1" + whom.username());
        staff(
                        whom,
                        "PUT",
                        "/v/staff/key",
                        Map.of(
                                "recipient",
                                "age1pq1" + whom.username(),
                                "signing",
                                publicKey(whom),
                                "wrapped",
                                Survivor.base64(Survivor.sealed(500))))
                .expect(204);
    }

    static Map<String, Object> custodian(Visitor whom) {
        return Map.of("person", person(whom), "name", whom.username(), "key", publicKey(whom));
    }

    static Map<String, Object> reader(Visitor whom) {
        return Map.of(
                "person",
                person(whom),
                "name",
                whom.username(),
                "recipient",
                Objects.requireNonNull(RECIPIENTS.get(whom.username())));
    }

    private static Map<String, Object> key(UUID channel, int epoch, @org.jspecify.annotations.Nullable UUID person) {
        var key = new HashMap<String, Object>();
        key.put("channel", channel);
        key.put("epoch", epoch);
        key.put("sealed", Survivor.base64(Survivor.sealed(500)));
        if (person != null) {
            key.put("person", person);
        }
        return key;
    }

    static String publicKey(Visitor whom) {
        var encoded = pair(whom).getPublic().getEncoded();
        return Survivor.base64(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    static String signed(Visitor whom, String text) {
        try {
            var signature = java.security.Signature.getInstance("Ed25519");
            signature.initSign(pair(whom).getPrivate());
            signature.update(("jointly/voices/keylog/v1\n" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return Survivor.base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(Visitor whom) {
        return KEYS.computeIfAbsent(whom.username(), name -> {
            try {
                return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
