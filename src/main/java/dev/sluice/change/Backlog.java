package dev.sluice.change;

import java.time.Duration;

/**
 * What waits at one moment.
 *
 * @param awaiting changes that wait for approvals
 * @param queued changes that wait for CAMS or are with it
 * @param age for how long the oldest of those has been in the queue; zero when there is none
 * @param overdue for how long something could have been done that nobody did; zero when there is nothing
 * @param messages that people are owed
 * @param messageAge for how long the oldest message has been owed; zero when there is none
 */
public record Backlog(int awaiting, int queued, Duration age, Duration overdue, int messages, Duration messageAge) {}
