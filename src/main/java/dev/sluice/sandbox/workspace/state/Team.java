package dev.sluice.sandbox.workspace.state;

/** The workspace itself. */
public record Team(String id, String name, String domain) {}
