package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.MessagePatterns;
import org.jointly.api.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is refused is said from the message files, in each of the six languages. */
class SentencesTest {
    private static final Path SERVER = Path.of("src/main/java");
    private static final Path CONTRACT = Path.of("../api/src/main/java");
    private static final String WHAT_TO_DO =
            "People read this in their language: name a key here and write its sentence, as an instruction that stands"
                    + " alone, into each of the six backend/api/src/main/resources/org/jointly/api/sentences/*.properties."
                    + " What only a program can meet is said by Sentence.forPrograms(…).";

    /** What refuses, or says what was not simply taken, with the number of the argument that names the sentence. */
    private static final List<Refusing> REFUSING = List.of(
            new Refusing("new Invalid", 1),
            new Refusing("new FieldFault", 1),
            new Refusing("faults.add", 1),
            new Refusing("new FileRefused", 1),
            new Refusing("new NotAllowed", 0),
            new Refusing("new TooLarge", 0),
            new Refusing("new Unavailable", 0),
            new Refusing("Unavailable.perhapsDone", 0),
            new Refusing("must", 3),
            new Refusing("new Unusable", 2),
            new Refusing(".kept", 2),
            new Refusing(".repaired", 2),
            new Refusing(".refused", 2),
            new Refusing("noteSum", 2),
            new Refusing("few", 3),
            new Refusing("Sentence.of", 0));

    /** Where a sentence is named by a variable, whose values stand as keys in the same file. */
    private static final Set<String> HANDED_ON =
            Set.of("otherwise", "key", "fault", "said", "said(why)", "sentence", "String.valueOf(e.getMessage())");

    /** Keys that are put together in one place: of constraints, and of the types of refusals of the voices. */
    private static final List<String> BUILT = List.of("valid.", "voices.");

    private static final Pattern KEY = Pattern.compile("\"([a-zA-Z-]+(?:\\.[a-z0-9-]+)*)\"");
    private static final Pattern CONSTRAINT = Pattern.compile("message = \"([^\"]*)\"");

    static Stream<Locale> languages() {
        return MessagePatterns.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysEverything(Locale language) {
        assertThat(keys(language)).isEqualTo(keys(Locale.ENGLISH));
        assertThat(Sentence.FILES.in(language).values())
                .noneMatch(text -> text.toString().isBlank());
    }

    /** A noun for programs may be left out, since it stands in English alone. */
    @ParameterizedTest
    @MethodSource("languages")
    void everySentenceWorksWithTheValuesOfTheEnglishOne(Locale language) {
        for (var key : keys(Locale.ENGLISH)) {
            var pattern = Sentence.FILES.in(language).getProperty(key);
            assertThatCode(() -> new MessageFormat(pattern, language)).as(key).doesNotThrowAnyException();
            assertThat(values(Locale.ENGLISH, key)).as(key).containsAll(values(language, key));
        }
    }

    @Test
    void whateverRefusesNamesASentence() {
        var unsaid = sources(SERVER).flatMap(SentencesTest::unsaid).toList();

        assertThat(unsaid).as(WHAT_TO_DO).isEmpty();
    }

    @Test
    void everyConstraintWithWordsOfItsOwnNamesASentence() {
        var unsaid = sources(CONTRACT)
                .flatMap(file -> CONSTRAINT.matcher(read(file)).results().map(found -> found.group(1)))
                .filter(message -> !Sentence.FILES.has(message))
                .toList();

        assertThat(unsaid).as(WHAT_TO_DO).isEmpty();
    }

    @Test
    void noSentenceIsLeftOver() {
        var named = Stream.concat(sources(SERVER), sources(CONTRACT))
                .flatMap(file -> KEY.matcher(read(file)).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());

        assertThat(keys(Locale.ENGLISH))
                .filteredOn(key -> BUILT.stream().noneMatch(key::startsWith))
                .isSubsetOf(named);
    }

    @Test
    void aSentenceIsWholeAndSpeaksToPeople() {
        assertThat(keys(Locale.ENGLISH))
                .filteredOn(key -> !key.startsWith("program.") && !key.equals("once.key-long"))
                .allSatisfy(key -> assertThat(Sentence.FILES.in(Locale.ENGLISH).getProperty(key))
                        .as(key)
                        .matches("(?s)[A-Z{].*")
                        .doesNotContain("422", "JSON", "GET "));
    }

    @Test
    void numbersFollowTheLanguage() {
        assertThat(Sentence.of("valid.long", 200).in(Locale.ENGLISH)).isEqualTo("Write at most 200 letters");
        assertThat(Sentence.of("valid.long", 1).in(Locale.of("ru"))).isEqualTo("Напишите не больше 1 знака");
        assertThat(Sentence.of("valid.long", 200).in(Locale.of("ru"))).isEqualTo("Напишите не больше 200 знаков");
        assertThat(Sentence.of("valid.many", 2).in(Locale.of("ar"))).isEqualTo("اختر عنصرين على الأكثر");
        assertThat(Sentence.of("programme.targets-most", 10).in(Locale.of("ar")))
                .contains("غايات");
    }

    private record Refusing(String call, int argument) {
        /** A call of whatever object, where it begins with a point. */
        Pattern pattern() {
            return Pattern.compile((call.startsWith(".") ? "" : "(?<![\\w.])") + Pattern.quote(call) + "\\(");
        }
    }

    private static Stream<String> unsaid(Path file) {
        var text = read(file);
        return REFUSING.stream()
                .flatMap(refusing -> refusing.pattern()
                        .matcher(text)
                        .results()
                        .map(found -> arguments(text, found.end()))
                        .filter(arguments -> arguments.size() > refusing.argument())
                        .map(arguments -> arguments.get(refusing.argument()))
                        .filter(argument -> !names(argument))
                        .map(argument -> file.getFileName() + ": " + refusing.call() + "(… " + argument + " …)"));
    }

    /** A key, keys to choose from, or something that hands one on. */
    private static boolean names(String argument) {
        if (argument.startsWith("Sentence.") || argument.endsWith(".said()") || HANDED_ON.contains(argument)) {
            return true;
        }
        var literals =
                Pattern.compile("\"([^\"]*)\"").matcher(argument).results().toList();
        return literals.isEmpty()
                ? argument.matches("\\w+|Broken\\.KEY|violation\\.getMessageTemplate\\(\\)|String \\w+")
                : !argument.contains("+ ")
                                && literals.stream().allMatch(literal -> Sentence.FILES.has(literal.group(1)))
                        || argument.equals("\"voices.\" + type");
    }

    /** Of a call that begins before this place. */
    private static List<String> arguments(String text, int from) {
        var arguments = new ArrayList<String>();
        var depth = 0;
        var quoted = false;
        var begin = from;
        for (var at = from; depth >= 0; at++) {
            var letter = text.charAt(at);
            if (quoted) {
                at += letter == '\\' ? 1 : 0;
                quoted = letter != '"';
            } else if (letter == '"') {
                quoted = true;
            } else if ("([{".indexOf(letter) >= 0) {
                depth++;
            } else if (")]}".indexOf(letter) >= 0) {
                depth--;
            }
            if (!quoted && (depth < 0 || (depth == 0 && letter == ','))) {
                arguments.add(text.substring(begin, at).strip().replaceAll("\\s+", " "));
                begin = at + 1;
            }
        }
        return arguments;
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(Sentence.FILES.in(language).stringPropertyNames());
    }

    private static Set<String> values(Locale language, String key) {
        return new MessageFormat(Sentence.FILES.in(language).getProperty(key), language).getArgumentNames();
    }

    private static Stream<Path> sources(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
