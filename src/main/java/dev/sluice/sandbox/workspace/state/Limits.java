package dev.sluice.sandbox.workspace.state;

/**
 * How much the app may call, as it depends on the way it is distributed; safe for many threads.
 *
 * <p>A fresh workspace lets any number of calls pass, so that only tests of pace are about pace.
 */
public final class Limits {
    private volatile boolean byTier;
    private volatile boolean historyOfOutsiders;
    private volatile boolean keepsMetadata;

    /** Lets everything pass again. */
    void reset() {
        byTier = false;
        historyOfOutsiders = false;
        keepsMetadata = false;
    }

    /** Whether each method is held to the tier that Slack publishes. */
    public boolean byTier() {
        return byTier;
    }

    /** Holds each method to its tier, or no longer. */
    public void byTier(boolean on) {
        byTier = on;
    }

    /** Whether an edit that sends no metadata leaves it: Slack does not say when it does. */
    public boolean keepsMetadata() {
        return keepsMetadata;
    }

    /** Lets edits that send no metadata leave it, or no longer. */
    public void keepsMetadata(boolean on) {
        keepsMetadata = on;
    }

    /** Whether reading back is held to one call a minute and 15 messages, as for apps sold outside the Marketplace. */
    public boolean historyOfOutsiders() {
        return historyOfOutsiders;
    }

    /** Holds reading back to what apps sold outside the Marketplace get, or no longer. */
    public void historyOfOutsiders(boolean on) {
        historyOfOutsiders = on;
    }
}
