package dev.sluice.cams;

/**
 * How much of an account is in use for one operation.
 *
 * @param perSecond calls a second that went out, on average over the last ten
 * @param allowed calls a second that may go out at the moment
 */
public record Usage(String api, double perSecond, double allowed) {}
