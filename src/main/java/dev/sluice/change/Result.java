package dev.sluice.change;

import dev.sluice.flow.Flow;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how a change ended.
 *
 * @param requestId of the write as CAMS gave it, or of the read when the result was found by reading back
 * @param readBack whether the result was found by reading the flow, since the write had no readable answer
 * @param code CAMS's, or one of ours that begins with {@code Sluice.}; null when it succeeded
 * @param message CAMS's, untrusted; or a sentence of ours in English
 * @param found the flow as it is now, where it was read after the write or instead of it
 * @param translations of a sentence of ours, into the other languages that people read
 */
public record Result(
        @Nullable String requestId,
        boolean readBack,
        @Nullable String code,
        @Nullable String message,
        @Nullable Flow found,
        Map<Language, String> translations) {
    public Result {
        translations = Map.copyOf(translations);
    }

    public Result(
            @Nullable String requestId,
            boolean readBack,
            @Nullable String code,
            @Nullable String message,
            @Nullable Flow found) {
        this(requestId, readBack, code, message, found, Map.of());
    }

    /** What we say ourselves: kept in every language, since nobody knows yet who reads it. */
    static Result said(
            @Nullable String requestId, boolean readBack, String code, Sentence message, @Nullable Flow found) {
        Map<Language, String> translations = Map.of(Language.CHINESE, message.in(Language.CHINESE));
        return new Result(requestId, readBack, code, message.inEnglish(), found, translations);
    }

    /** The message for readers of any language; CAMS's own is the same for all. */
    public Sentence sentence() {
        var texts = new EnumMap<Language, String>(Language.class);
        texts.putAll(translations);
        texts.put(Language.ENGLISH, message == null ? "" : message);
        return Sentence.of(texts);
    }

    static Result done(String requestId, @Nullable Flow found) {
        return new Result(requestId, false, null, null, found);
    }

    static Result foundDone(@Nullable String requestId, Flow found) {
        return new Result(requestId, true, null, null, found);
    }

    static Result failed(String code, String message, @Nullable String requestId) {
        return new Result(requestId, false, code, message, null);
    }
}
