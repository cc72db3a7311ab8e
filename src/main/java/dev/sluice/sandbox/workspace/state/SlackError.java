package dev.sluice.sandbox.workspace.state;

import java.util.List;
import java.util.Map;

/** A refusal in Slack's own word, such as {@code channel_not_found}, with what else the answer says about it. */
public final class SlackError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> messages;
    private final transient Map<String, String> details;

    /** A word that speaks for itself. */
    public SlackError(String code) {
        this(code, List.of(), Map.of());
    }

    /** A word with the sentences of {@code response_metadata.messages}. */
    public SlackError(String code, List<String> messages) {
        this(code, messages, Map.of());
    }

    /** A word with further fields of the answer, such as the scope that was needed. */
    public SlackError(String code, List<String> messages, Map<String, String> details) {
        super(messages.isEmpty() ? code : code + " " + messages);
        this.code = code;
        this.messages = List.copyOf(messages);
        this.details = Map.copyOf(details);
    }

    /** The word. */
    public String code() {
        return code;
    }

    /** The word, and the sentences if there are any. */
    public String explained() {
        return messages.isEmpty() ? code : code + " " + messages;
    }

    /** The sentences, without Slack's {@code [ERROR]} in front. */
    public List<String> messages() {
        return messages;
    }

    /** Further fields of the answer. */
    public Map<String, String> details() {
        return details;
    }
}
