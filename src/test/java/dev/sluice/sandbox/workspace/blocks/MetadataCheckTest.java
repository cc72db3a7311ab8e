package dev.sluice.sandbox.workspace.blocks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MetadataCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'event_type':'t','event_payload':{}}",
                "{'event_type':'t','event_payload':{'a':1,'b':'x','c':true,'d':[1,'y'],'e':{'f':2},'g':[{'h':3}]}}"
            })
    void scalars_flat_objects_and_arrays_of_those_pass(String metadata) {
        assertThatCode(() -> MetadataCheck.check(tree(metadata))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|invalid_metadata_format",
                "{'event_type':'t'}|invalid_metadata_schema",
                "{'event_payload':{}}|invalid_metadata_schema",
                "{'event_type':'t','event_payload':{'a':{'b':{'c':1}}}}|invalid_metadata_schema",
                "{'event_type':'t','event_payload':{'a':[[1]]}}|invalid_metadata_schema",
                "{'event_type':'t','event_payload':{'a':[{'b':[1]}]}}|invalid_metadata_schema"
            })
    void what_is_none_is_refused_in_slacks_words(String metadata, String word) {
        assertThatThrownBy(() -> MetadataCheck.check(tree(metadata))).hasMessage(word);
    }

    @ParameterizedTest
    @CsvSource({"2003,false", "2004,true"})
    void size_counts_in_bytes(int letters, boolean tooLarge) {
        JsonNode metadata = tree("{'event_type':'t','event_payload':{'a':'" + "x".repeat(letters) + "é'}}");

        if (tooLarge) {
            assertThatThrownBy(() -> MetadataCheck.check(metadata)).hasMessage("metadata_too_large");
        } else {
            assertThatCode(() -> MetadataCheck.check(metadata)).doesNotThrowAnyException();
        }
    }

    private static JsonNode tree(String json) {
        return Json.parse(json.replace('\'', '"')).orElseThrow();
    }
}
