package dev.sluice.cams;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says what the fate of one request means for an operation.
 *
 * <p>Reads change nothing, so a read whose answer was lost is simply refused. A write is refused only where it is sure
 * that it was not carried out: CAMS said so, or nothing left. A server error in CAMS's own words is no such proof,
 * except 503, with which the gateway turns calls away.
 */
final class Verdict<T> {
    private final Operation operation;
    private final Function<Answer, Optional<T>> reader;

    Verdict(Operation operation, Function<Answer, Optional<T>> reader) {
        this.operation = operation;
        this.reader = reader;
    }

    Reply<T> on(Sent sent) {
        return sent.match(
                this::onAnswer,
                lost -> lost(
                        lost.httpStatus() == 0 ? "Sluice.NoAnswer" : "Sluice.NoReadableAnswer",
                        lost.why(),
                        lost.httpStatus()),
                notSent -> refused(CamsFailure.UNAVAILABLE, "Sluice.Unreachable", notSent.why()),
                none -> refused(CamsFailure.NOT_AUTHORISED, "Sluice.NoCredential", none.why()));
    }

    private Reply<T> onAnswer(Answer answer) {
        if (answer.isOk()) {
            return reader.apply(answer)
                    .<Reply<T>>map(value -> new Reply.Done<>(value, answer.requestId()))
                    .orElseGet(() -> lost("Sluice.NoReadableAnswer", "the answer held no flow", answer.httpStatus()));
        }
        if (answer.code().isEmpty() && answer.httpStatus() < 300) {
            return lost("Sluice.NoReadableAnswer", "the answer said neither yes nor no", answer.httpStatus());
        }
        if (operation.isWrite() && answer.httpStatus() >= 500 && answer.httpStatus() != 503) {
            return new Reply.Unknown<>("CAMS answered HTTP " + answer.httpStatus() + " `" + answer.code() + "`"
                    + (answer.requestId().isEmpty() ? "" : ", request " + answer.requestId()));
        }
        return new Reply.Refused<>(new Refusal(
                CamsFailure.of(answer.httpStatus(), answer.code()),
                answer.code().isEmpty() ? "Sluice.NoCode" : answer.code(),
                answer.message(),
                emptyToNull(answer.requestId()),
                answer.httpStatus(),
                answer.accessDetail()));
    }

    private Reply<T> lost(String code, String why, int httpStatus) {
        return operation.isWrite()
                ? new Reply.Unknown<>(why)
                : new Reply.Refused<>(new Refusal(CamsFailure.UNAVAILABLE, code, why, null, httpStatus, null));
    }

    private Reply<T> refused(CamsFailure kind, String code, String why) {
        return new Reply.Refused<>(new Refusal(kind, code, why, null, 0, null));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
