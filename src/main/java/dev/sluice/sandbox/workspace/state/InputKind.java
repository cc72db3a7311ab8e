package dev.sluice.sandbox.workspace.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The elements that hold a value, with the names Slack uses for the value they begin with and the one they have. */
public enum InputKind {
    PLAIN_TEXT_INPUT(Shape.TEXT, "initial_value", "value"),
    EMAIL_TEXT_INPUT(Shape.TEXT, "initial_value", "value"),
    URL_TEXT_INPUT(Shape.TEXT, "initial_value", "value"),
    NUMBER_INPUT(Shape.TEXT, "initial_value", "value"),
    RICH_TEXT_INPUT(Shape.AS_IS, "initial_value", "rich_text_value"),
    DATEPICKER(Shape.TEXT, "initial_date", "selected_date"),
    TIMEPICKER(Shape.TEXT, "initial_time", "selected_time"),
    DATETIMEPICKER(Shape.AS_IS, "initial_date_time", "selected_date_time"),
    STATIC_SELECT(Shape.OPTION, "initial_option", "selected_option"),
    EXTERNAL_SELECT(Shape.OPTION, "initial_option", "selected_option"),
    RADIO_BUTTONS(Shape.OPTION, "initial_option", "selected_option"),
    OVERFLOW(Shape.OPTION, "initial_option", "selected_option"),
    USERS_SELECT(Shape.TEXT, "initial_user", "selected_user"),
    CHANNELS_SELECT(Shape.TEXT, "initial_channel", "selected_channel"),
    CONVERSATIONS_SELECT(Shape.TEXT, "initial_conversation", "selected_conversation"),
    MULTI_STATIC_SELECT(Shape.OPTIONS, "initial_options", "selected_options"),
    MULTI_EXTERNAL_SELECT(Shape.OPTIONS, "initial_options", "selected_options"),
    CHECKBOXES(Shape.OPTIONS, "initial_options", "selected_options"),
    MULTI_USERS_SELECT(Shape.TEXTS, "initial_users", "selected_users"),
    MULTI_CHANNELS_SELECT(Shape.TEXTS, "initial_channels", "selected_channels"),
    MULTI_CONVERSATIONS_SELECT(Shape.TEXTS, "initial_conversations", "selected_conversations"),
    FILE_INPUT(Shape.AS_IS, "initial_files", "files");

    private static final Map<String, InputKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(InputKind::type, Function.identity()));

    private final Shape shape;
    private final String before;
    private final String now;

    InputKind(Shape shape, String before, String now) {
        this.shape = shape;
        this.before = before;
        this.now = now;
    }

    /** The kind of element with this {@code type}, unless it holds no value. */
    public static Optional<InputKind> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** Slack's name of the element. */
    public String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form of its value. */
    public Shape shape() {
        return shape;
    }

    /** The field of the element that holds the value it begins with. */
    public String initialField() {
        return before;
    }

    /** The field of the state that holds the value it has. */
    public String valueField() {
        return now;
    }

    /** Whether it has no value unless something is chosen, rather than an empty list. */
    public boolean several() {
        return shape == Shape.OPTIONS || shape == Shape.TEXTS;
    }

    /** The forms a value can have. */
    public enum Shape {
        TEXT,
        TEXTS,
        OPTION,
        OPTIONS,
        AS_IS
    }
}
