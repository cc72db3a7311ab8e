package dev.sluice.change;

import java.time.Instant;

/** A message that people are owed. */
public record Announcement(long id, ChangeId change, News news, Instant dueAt, int attempts) {}
