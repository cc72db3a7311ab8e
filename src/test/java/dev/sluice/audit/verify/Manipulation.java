package dev.sluice.audit.verify;

import dev.sluice.audit.Seal;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What an intruder with the database, or with somebody else's app, may do; one thing at a time. */
enum Manipulation {
    EDIT_ROW(FindingKind.EDITED),
    EDIT_BODY(FindingKind.EDITED),
    DELETE(FindingKind.MISSING),
    SWAP(FindingKind.MOVED),
    INSERT(FindingKind.ADDED),
    REDIGEST(FindingKind.REDIGESTED),
    RESTORE(FindingKind.CUT_OFF),
    FORGE_MESSAGE(FindingKind.MESSAGE_FORGED),
    EDIT_MESSAGE(FindingKind.MESSAGE_EDITED),
    DELETE_MESSAGE(FindingKind.MESSAGE_DELETED);

    private static final String DESK = "C0DESK";
    private static final List<String> COLUMNS = List.of(
            "kind = kind || 'X'",
            "at = at + 1",
            "channel = 'C0EVE'",
            "content_digest = '" + "a".repeat(64) + "'",
            "person_digest = '" + "b".repeat(64) + "'",
            "personal_digest = '" + "c".repeat(64) + "'",
            "previous = '" + "d".repeat(64) + "'",
            "digest = '" + "e".repeat(64) + "'");
    private static final List<String> BODIES =
            List.of("content = '{\"flow\":\"6666\"}'", "person = 'U0EVE'", "personal = '{}'", "salt = 'salt'");

    private final FindingKind found;

    Manipulation(FindingKind found) {
        this.found = found;
    }

    /** What it is to be called. */
    FindingKind found() {
        return found;
    }

    /** Does it; the events that it is about, none for the whole ledger. */
    List<Long> play(Books books, FakeHistory history, long events, Random random) {
        long seq = 1L + random.nextInt((int) events);
        return switch (this) {
            case EDIT_ROW -> edit(books, "change_event", pick(COLUMNS, random), seq);
            case EDIT_BODY -> edit(books, "change_event_body", pick(BODIES, random), seq);
            case DELETE -> {
                books.tamper("delete from change_event where seq = ?", seq);
                yield List.of(seq);
            }
            case SWAP -> swap(books, seq, 1 + (seq + random.nextInt((int) events - 1)) % events);
            case INSERT -> {
                books.tamper("""
                        insert into change_event (seq, kind, at, channel, content_digest, person_digest, previous,
                                                  digest)
                        select ?, kind, at, channel, content_digest, person_digest, digest, digest
                          from change_event where seq = ?""", events + 1, seq);
                yield List.of(events + 1);
            }
            case REDIGEST -> {
                books.tamper("update change_event set at = at + 1 where seq = ?", seq);
                String digest = Seal.of(books.entries().at(seq).orElseThrow(), seq);
                books.tamper("update change_event set digest = ? where seq = ?", digest, seq);
                yield List.of(seq);
            }
            case RESTORE -> List.of(); // whoever plays it has put an older file in place
            case FORGE_MESSAGE, EDIT_MESSAGE, DELETE_MESSAGE ->
                message(history, pick(history.stamps(DESK), random), random);
        };
    }

    private static List<Long> edit(Books books, String table, String change, long seq) {
        books.tamper("update " + table + " set " + change + " where seq = ?", seq);
        return List.of(seq);
    }

    private static List<Long> swap(Books books, long one, long other) {
        for (String table : List.of("change_event", "change_event_body")) {
            books.tamper("update " + table + " set seq = -1 where seq = ?", one);
            books.tamper("update " + table + " set seq = ? where seq = ?", one, other);
            books.tamper("update " + table + " set seq = ? where seq = -1", other);
        }
        return List.of(one, other);
    }

    private List<Long> message(FakeHistory history, String ts, Random random) {
        SeenMessage real = history.get(DESK, ts);
        String text = real.text() + " " + random.nextInt();
        switch (this) {
            case FORGE_MESSAGE ->
                history.put(new SeenMessage(DESK, ts + "7", null, false, real.text(), false, real.mark()));
            case EDIT_MESSAGE -> history.put(new SeenMessage(DESK, ts, null, true, text, true, real.mark()));
            default -> history.delete(DESK, ts);
        }
        return List.of(Objects.requireNonNull(real.mark()).seq());
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
