package org.jointly.programme.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sectors of the OECD's Development Assistance Committee (CRS purpose codes, IATI SectorVocabulary 1), those in use and
 * those that were. The list stands in {@code oecd-sectors.txt}; a code that the committee adds is added there.
 */
final class OecdSectors {
    private static final Set<String> PURPOSES = read();
    private static final Set<String> CATEGORIES =
            PURPOSES.stream().map(code -> code.substring(0, 3)).collect(Collectors.toUnmodifiableSet());

    private OecdSectors() {}

    /** Of five digits. */
    static boolean hasPurpose(String code) {
        return PURPOSES.contains(code);
    }

    /** Of three digits (IATI SectorVocabulary 2). */
    static boolean hasCategory(String code) {
        return CATEGORIES.contains(code);
    }

    private static Set<String> read() {
        try (var file = Objects.requireNonNull(OecdSectors.class.getResourceAsStream("oecd-sectors.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
