import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Says whether trails that were taken out of Jointly as JSON lines are whole: each entry hashes to what stands beside it, names the
 * hash before it and follows it in number. Needs nothing but a JDK, and nothing of ours: read it, then trust it.
 */
final class VerifyAudit {
    private static final String HEX = "[0-9a-f]{64}";
    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern LINE = Pattern.compile("\\{\"entry\":(\\{.*}),\"hash\":\"(" + HEX + ")\"}");

    /** The end of an entry: the names are sorted, and no text can hold a quote that is not escaped. */
    private static final Pattern END = Pattern.compile(
            "\"organisation\":\"(" + ID + ")\",\"organisationName\":\"(?:[^\"\\\\]|\\\\.)*\",\"person\":\"" + ID
                    + "\",\"personName\":\"(?:[^\"\\\\]|\\\\.)*\",\"previous\":\"(" + HEX + "|)\",\"programme\":(?:null|\""
                    + ID + "\"),\"sequence\":([0-9]{1,16}),\"subject\":\"" + ID + "\"}$");

    private static final Pattern HEAD = Pattern.compile("\\{\"head\":\\{\"hash\":\"(" + HEX + "|)\",\"organisation\":\"(" + ID
            + ")\",\"sequence\":([0-9]{1,16})}}");

    private String organisation = "";
    private String last = "";
    private long first;
    private long sequence;
    private boolean ended;

    public static void main(String... files) throws IOException {
        if (files.length == 0) {
            System.err.println("bin/verify-audit FILE...   trails as JSON lines, in the order of the chain");
            System.exit(2);
        }
        var trail = new VerifyAudit();
        try {
            for (var file : files) {
                trail.read(Path.of(file));
            }
        } catch (Broken broken) {
            System.out.println("NOT WHOLE: " + broken.getMessage());
            System.exit(1);
        }
        System.out.println(trail.said());
    }

    private static final class Broken extends RuntimeException {
        Broken(String why) {
            super(why);
        }
    }

    private void read(Path file) throws IOException {
        ended = false;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read(file, lines);
        } catch (MalformedInputException e) {
            throw new Broken(file + " is not UTF-8");
        }
        if (!ended) {
            throw new Broken(file + " ends without the line that says where the chain ended: it was cut off");
        }
    }

    private void read(Path file, BufferedReader lines) throws IOException {
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var place = file + ", line " + number;
            if (ended) {
                throw new Broken(place + ": something stands behind the end");
            }
            var head = HEAD.matcher(line);
            if (head.matches()) {
                end(place, head.group(2), Long.parseLong(head.group(3)), head.group(1));
            } else {
                entry(place, line);
            }
        }
    }

    private void entry(String place, String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new Broken(place + " is no entry of a trail");
        }
        var said = parts.group(1);
        var end = END.matcher(said);
        if (!end.find()) {
            throw new Broken(place + " is no entry of a trail");
        }
        follow(place, end.group(1), end.group(2), Long.parseLong(end.group(3)));
        if (!sha256(said).equals(parts.group(2))) {
            throw new Broken(place + ": the entry is not as it was written (its hash is " + sha256(said) + ")");
        }
        last = parts.group(2);
    }

    private void follow(String place, String whose, String previous, long number) {
        if (first == 0) {
            organisation = whose;
            first = number;
            if (number == 1 && !previous.isEmpty() || number > 1 && previous.isEmpty()) {
                throw new Broken(place + ": the first entry of a chain, and it alone, follows nothing");
            }
        } else if (!whose.equals(organisation)) {
            throw new Broken(place + ": an entry of another organisation");
        } else if (number != sequence + 1) {
            throw new Broken(place + ": entry " + (sequence + 1) + " is missing, " + number + " stands in its place");
        } else if (!previous.equals(last)) {
            throw new Broken(place + ": it follows another entry than the one before it");
        }
        sequence = number;
    }

    private void end(String place, String whose, long number, String hash) {
        ended = true;
        if (first > 0 && !whose.equals(organisation)) {
            throw new Broken(place + ": the end of another organisation's chain");
        }
        if (number < sequence || number == sequence && !hash.equals(last)) {
            throw new Broken(place + ": the chain ended elsewhere");
        }
    }

    private String said() {
        return first == 0
                ? "No entries, so nothing is wrong with them."
                : "Whole: entries " + first + " to " + sequence + " of the organisation " + organisation
                        + " follow one from the other. The last hash is " + last + ".";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
