package dev.sluice.change;

import dev.sluice.audit.Sealed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An announcer that pins every message to a board, except when a test laid down another answer. For one thread. */
final class Noticeboard implements Announcer {
    private final Deque<Delivery> answers = new ArrayDeque<>();

    /** What people can read, in order. */
    final List<Told> told = new ArrayList<>();

    /** Where the events that they tell of stand in the ledger. */
    final List<@Nullable Sealed> marks = new ArrayList<>();

    /** One message as people see it. */
    record Told(News news, Change change) {}

    /** The next try ends like this, and nobody sees anything. */
    void answers(Delivery delivery) {
        answers.add(delivery);
    }

    @Override
    public Delivery announce(Message message) {
        Change change = message.change();
        Delivery answer = answers.poll();
        if (answer != null) {
            return answer;
        }
        told.add(new Told(message.news(), change));
        marks.add(message.place());
        Place card = message.card();
        String ts = message.news() == News.CARD && card != null ? card.ts() : told.size() + ".000100";
        return new Delivery.Delivered(
                change.proposal().asker().channel(), ts, new Trace(null, "digest " + told.size()));
    }
}
