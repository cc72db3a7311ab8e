package dev.sluice.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An announcer that pins every message to a board, except when a test laid down another answer. For one thread. */
final class Noticeboard implements Announcer {
    private final Deque<Delivery> answers = new ArrayDeque<>();

    /** What people can read, in order. */
    final List<Told> told = new ArrayList<>();

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
        return new Delivery.Delivered(change.proposal().asker().channel(), told.size() + ".000100");
    }
}
