package dev.sluice.change;

/** How somebody has shown that it is them, the least first. The names are stored: never rename one. */
public enum Proof {
    /** By their account in Slack alone. */
    CLICK,
    /** By a one-time code of their device, too. */
    CODE
}
