package org.jointly.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jointly.api.reader.RecoveryExport;

/** The keys of an organisation's epochs, opened with its recovery identity. */
final class EpochKeys {
    private final List<Key> keys = new ArrayList<>();

    record Key(UUID channel, int epoch, HybridIdentity identity) {}

    /** Opens those that can be opened; refuses when none can, since then the sheets are not those of this export. */
    static EpochKeys open(RecoveryExport export, HybridIdentity recovery, Consumer<String> problems) throws Failure {
        var opened = new EpochKeys();
        for (var epoch : export.epochs()) {
            try {
                opened.keys.add(key(export.organisation(), epoch, recovery));
            } catch (Failure failure) {
                problems.accept(Texts.say("epoch.failed", epoch.epoch(), epoch.channel(), failure.words()));
            }
        }
        if (opened.keys.isEmpty() && !export.epochs().isEmpty()) {
            throw new Failure("sheets.do-not-fit");
        }
        return opened;
    }

    HybridIdentity of(UUID channel, int epoch) throws Failure {
        for (var key : keys) {
            if (key.channel().equals(channel) && key.epoch() == epoch) {
                return key.identity();
            }
        }
        throw new Failure("epoch.none", epoch);
    }

    private static Key key(UUID organisation, RecoveryExport.Epoch epoch, HybridIdentity recovery) throws Failure {
        JsonNode key = Plain.json(Sealed.of(epoch.recovery()).unseal(recovery));
        Plain.check(key, "kind", "epoch");
        Plain.check(key, "organisation", organisation);
        Plain.check(key, "channel", epoch.channel());
        Plain.check(key, "epoch", epoch.epoch());
        return new Key(epoch.channel(), epoch.epoch(), HybridIdentity.parse(Plain.text(key, "identity")));
    }
}
