package dev.sluice.change;

/**
 * Wakes those who do the next thing at once, instead of at their next regular look. Nothing depends on it.
 *
 * @param work rung when a change waits to be carried out; must return at once
 * @param tell rung when people are owed a message; must return at once
 */
public record Bell(Runnable work, Runnable tell) {
    void ring(Change change, News... news) {
        if (change.state() == ChangeState.QUEUED) {
            work.run();
        }
        if (news.length > 0) {
            tell.run();
        }
    }
}
