package dev.sluice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sluice.access.cases.PolicyCase;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.RecordedRequest;
import dev.sluice.access.decision.Request;
import dev.sluice.access.people.UserId;
import dev.sluice.access.wording.Quoted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads requests to be decided once more: recorded ones, and those of policy test cases. */
final class RequestFile {
    private static final int MOST_PROBLEMS = 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** Whoever asks in a case that does not say: nobody that settings could mean. */
    static final UserId SOMEBODY = new UserId("UNKNOWN");

    private RequestFile() {}

    /** The requests of cases, whose policies and expectations are left aside. */
    static List<RecordedRequest> ofCases(Path file) {
        try {
            return CaseFile.read(file).stream()
                    .map(PolicyCase::request)
                    .map(RequestFile::recorded)
                    .toList();
        } catch (TextFile.Unreadable wrong) {
            throw new Unusable(FileFinding.unreadable(file, wrong.why()).toString());
        }
    }

    private static RecordedRequest recorded(Request request) {
        Context context = request.context();
        UserId user = context.values(ContextKey.USER_ID).stream()
                .filter(UserId::isOne)
                .findFirst()
                .map(UserId::new)
                .orElse(SOMEBODY);
        String team = context.values(ContextKey.TEAM_ID).stream().findFirst().orElse("");
        return new RecordedRequest(
                user,
                new HashSet<>(context.values(ContextKey.USER_GROUP)),
                team,
                request.action(),
                request.resource(),
                context.asMap(),
                null,
                null);
    }

    /** Recorded requests, one JSON object a line; every line that is none is reported. */
    static List<RecordedRequest> ofLines(Path file) {
        List<RecordedRequest> requests = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            List<String> lines = TextFile.read(file).lines().toList();
            for (int i = 0; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
                try {
                    if (!lines.get(i).isBlank()) {
                        requests.add(of(lines.get(i)));
                    }
                } catch (IllegalArgumentException wrong) {
                    problems.add(file + ":" + (i + 1) + ": " + wrong.getMessage());
                }
            }
        } catch (TextFile.Unreadable wrong) {
            problems.add(FileFinding.unreadable(file, wrong.why()).toString());
        }
        if (!problems.isEmpty()) {
            throw new Unusable(problems);
        }
        return requests;
    }

    /**
     * One recorded request.
     *
     * @throws IllegalArgumentException saying what is missing or wrong
     */
    static RecordedRequest of(String json) {
        try {
            return RecordedRequest.fromJson(JSON.readTree(json));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    "not JSON: " + Quoted.plain(String.valueOf(unreadable.getOriginalMessage())), unreadable);
        }
    }
}
