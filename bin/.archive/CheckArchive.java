import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * Says whether an archive that was taken out of Jointly is whole: every file the manifest names is there with its hash, no other is,
 * and every table has the number of rows that it should. Needs nothing but a JDK, and nothing of ours: read it, then trust it.
 */
final class CheckArchive {
    private static final String MANIFEST = "manifest.json";

    private final List<String> faults = new ArrayList<>();

    public static void main(String... arguments) {
        if (arguments.length != 1) {
            System.err.println("bin/check-archive FILE.zip");
            System.exit(2);
        }
        try (var zip = new ZipFile(Path.of(arguments[0]).toFile(), StandardCharsets.UTF_8)) {
            var check = new CheckArchive();
            var said = check.check(zip);
            check.faults.forEach(fault -> System.out.println("NOT WHOLE: " + fault));
            if (!check.faults.isEmpty()) {
                System.exit(1);
            }
            System.out.println(said);
        } catch (IOException | IllegalArgumentException | UncheckedIOException broken) {
            System.out.println("NOT WHOLE: it cannot be read: " + broken.getMessage());
            System.exit(1);
        }
    }

    private String check(ZipFile zip) throws IOException {
        var entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            faults.add("there is no " + MANIFEST);
            return "";
        }
        Map<String, Object> manifest;
        try (var in = zip.getInputStream(entry)) {
            manifest = object(new Json(new String(in.readAllBytes(), StandardCharsets.UTF_8)).read());
        }
        if (!"jointly-archive".equals(manifest.get("format")) || !"1".equals(manifest.get("version"))) {
            faults.add("it is of a format that this program does not know");
            return "";
        }
        var named = files(zip, manifest);
        zip.stream()
                .map(file -> file.getName())
                .filter(name -> !name.equals(MANIFEST) && !named.contains(name))
                .forEach(name -> faults.add(name + " is not named by the manifest"));
        var rows = tables(zip, manifest);
        var made = object(manifest.get("made"));
        return "WHOLE: %s of %s, %d files, %s rows in %d tables"
                .formatted(
                        made.get("organisationName"),
                        made.get("madeAt"),
                        named.size(),
                        rows,
                        list(manifest.get("tables")).size());
    }

    private HashSet<String> files(ZipFile zip, Map<String, Object> manifest) throws IOException {
        var named = new HashSet<String>();
        for (var each : list(manifest.get("files"))) {
            var file = object(each);
            var path = String.valueOf(file.get("path"));
            if (!named.add(path)) {
                faults.add(path + " is named twice");
            }
            var entry = zip.getEntry(path);
            if (entry == null) {
                faults.add(path + " is missing");
                continue;
            }
            try (var in = zip.getInputStream(entry)) {
                var read = Read.of(in);
                if (!read.sha256().equals(file.get("sha256")) || !Long.toString(read.bytes()).equals(file.get("bytes"))) {
                    faults.add(path + " was changed");
                }
            }
        }
        return named;
    }

    private long tables(ZipFile zip, Map<String, Object> manifest) throws IOException {
        var rows = 0L;
        for (var each : list(manifest.get("tables"))) {
            var table = object(each);
            var entry = zip.getEntry(String.valueOf(table.get("file")));
            if (entry == null) {
                faults.add(table.get("name") + " has no file");
                continue;
            }
            try (var in = zip.getInputStream(entry)) {
                var lines = Read.of(in).lines();
                rows += lines;
                if (!Long.toString(lines).equals(table.get("rows"))) {
                    faults.add("%s has %d rows instead of %s".formatted(table.get("name"), lines, table.get("rows")));
                }
            }
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("the manifest is not what it should be");
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** A file that was read to its end. */
    private record Read(long bytes, long lines, String sha256) {
        static Read of(InputStream in) throws IOException {
            var digest = digest();
            var bytes = 0L;
            var lines = 0L;
            var part = new byte[1 << 16];
            for (var size = in.read(part); size >= 0; size = in.read(part)) {
                digest.update(part, 0, size);
                bytes += size;
                for (var at = 0; at < size; at++) {
                    lines += part[at] == '\n' ? 1 : 0;
                }
            }
            return new Read(bytes, lines, HexFormat.of().formatHex(digest.digest()));
        }

        private static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Reads JSON; numbers, true and false stay the text they are. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object read() {
            blank();
            return switch (peek()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> object() {
            var all = new LinkedHashMap<String, Object>();
            take('{');
            for (blank(); peek() != '}'; blank()) {
                if (!all.isEmpty()) {
                    take(',');
                    blank();
                }
                var name = string();
                blank();
                take(':');
                all.put(name, read());
            }
            take('}');
            return all;
        }

        private List<Object> array() {
            var all = new ArrayList<Object>();
            take('[');
            for (blank(); peek() != ']'; blank()) {
                if (!all.isEmpty()) {
                    take(',');
                }
                all.add(read());
            }
            take(']');
            return all;
        }

        private String string() {
            take('"');
            var said = new StringBuilder();
            while (peek() != '"') {
                var letter = text.charAt(at++);
                if (letter != '\\') {
                    said.append(letter);
                    continue;
                }
                var escaped = text.charAt(at++);
                switch (escaped) {
                    case 'n' -> said.append('\n');
                    case 't' -> said.append('\t');
                    case 'r' -> said.append('\r');
                    case 'b' -> said.append('\b');
                    case 'f' -> said.append('\f');
                    case 'u' -> {
                        said.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                        at += 4;
                    }
                    default -> said.append(escaped);
                }
            }
            take('"');
            return said.toString();
        }

        private String word() {
            var from = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }

        private void blank() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private char peek() {
            if (at >= text.length()) {
                throw new IllegalArgumentException("the manifest breaks off");
            }
            return text.charAt(at);
        }

        private void take(char wanted) {
            if (peek() != wanted) {
                throw new IllegalArgumentException("the manifest is no JSON");
            }
            at++;
        }
    }
}
