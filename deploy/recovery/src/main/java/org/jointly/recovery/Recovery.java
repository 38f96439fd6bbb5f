package org.jointly.recovery;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jointly.api.reader.RecoveryExport;

/** {@code java -jar jointly-recovery.jar export.json [folder]}: opens an organisation's export with two sheets. */
public final class Recovery {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int PARTLY = 3;

    private Recovery() {}

    public static void main(String[] arguments) {
        var in = new BufferedReader(new InputStreamReader(System.in, System.out.charset()));
        System.exit(run(arguments, in, System.out));
    }

    /** @return 0 when all was opened, 1 when nothing, 2 when called wrongly, 3 when some could not be opened */
    static int run(String[] arguments, BufferedReader in, PrintStream out) {
        if (arguments.length < 1 || arguments.length > 2 || arguments[0].startsWith("-")) {
            out.println(Texts.say("usage"));
            return MISUSED;
        }
        try {
            var export = Export.read(Path.of(arguments[0]));
            var folder = Path.of(arguments.length == 2 ? arguments[1] : "recovered-" + export.organisation());
            return recover(export, folder, new Questions(in, out), out);
        } catch (Failure failure) {
            out.println(failure.words());
            return FAILED;
        }
    }

    private static int recover(RecoveryExport export, Path path, Questions questions, PrintStream out) throws Failure {
        out.println(Texts.say("begin", export.organisation(), export.voices().size()));
        Folder.check(path);
        var one = questions.sheet(Texts.say("ask.first"), 0);
        var other = questions.sheet(Texts.say("ask.second"), one.number());
        var problems = new ArrayList<String>();
        var keys = EpochKeys.open(export, new HybridIdentity(Shamir.combine(one, other)), problems::add);
        var folder = Folder.make(path);
        var opened = 0;
        for (var found : export.voices()) {
            try {
                folder.write(OpenedVoice.open(export.organisation(), found, keys, problems::add));
                opened++;
            } catch (Failure failure) {
                problems.add(Texts.say("voice.failed", found.submission(), failure.words()));
            }
        }
        out.println();
        problems.forEach(out::println);
        out.println(
                Texts.say("end", opened, export.voices().size(), folder.path().toAbsolutePath()));
        out.println(Texts.say("end.care"));
        return problems.isEmpty() ? DONE : PARTLY;
    }
}
