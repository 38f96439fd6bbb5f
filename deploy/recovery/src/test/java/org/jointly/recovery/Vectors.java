package org.jointly.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What the browser's code wrote: the same files its own tests read. */
final class Vectors {
    static final JsonMapper json = JsonMapper.builder().build();

    private static final Path folder = Path.of("../../ui/frontend/voices/test/vectors");

    private Vectors() {}

    static JsonNode read(String name) throws IOException {
        return json.readTree(folder.resolve(name + ".json").toFile());
    }

    static byte[] base64(JsonNode text) {
        return Base64.getDecoder().decode(text.asText());
    }

    /** The words of a sheet, counted from 1. */
    static List<String> words(int sheet) throws IOException {
        var words = new ArrayList<String>();
        read("recovery-export").path("sheets").path(sheet - 1).path("words").forEach(word -> words.add(word.asText()));
        return words;
    }
}
