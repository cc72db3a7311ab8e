package dev.sluice.access.people;

/** What somebody is in the workspace. Only members can be given rights. */
public enum Standing {
    MEMBER,
    /** Invited to some channels only. */
    GUEST,
    /** An app, not a person. */
    BOT,
    /** Was a member once. */
    DEACTIVATED,
    /** Of another workspace, or unknown. */
    STRANGER
}
