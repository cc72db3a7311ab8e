package dev.sluice.change;

/**
 * Ends a process at one moment of its life, which are counted: before and after each call that is watched. Whoever is
 * dead does nothing more, not even in a {@code finally}. For one thread.
 */
final class Mortality implements Watched.Watcher {

    /** The end of a process; nothing catches it. */
    static final class Death extends Error {
        Death(String where) {
            super(where);
        }
    }

    private final int end;
    private int moments;

    Mortality(int end) {
        this.end = end;
    }

    int moments() {
        return moments;
    }

    @Override
    public void before(String method) {
        pass("before " + method);
    }

    @Override
    public void after(String method) {
        pass("after " + method);
    }

    private void pass(String where) {
        if (++moments >= end) {
            throw new Death(where);
        }
    }
}
