package dev.sluice.slack.cards;

/**
 * What tells the blocks of a form from those that stood there before. Slack keeps what stands in a field as long as its
 * block keeps its ID: it is kept on purpose where the form goes on, and lost on purpose where it is about another flow.
 *
 * @param choice mark of the field in which the flow is chosen
 * @param fields mark of all the others
 */
public record Redraws(String choice, String fields) {
    /** Of a form that has just been opened. */
    public static final Redraws NONE = new Redraws("", "");

    /** The choice of the flow is what the form says again; the other fields keep what was typed. */
    public Redraws again(String mark) {
        return new Redraws(mark, fields);
    }

    /** All fields begin anew. */
    public static Redraws anew(String mark) {
        return new Redraws(mark, mark);
    }

    String choiceBlock() {
        return block(PickModal.FLOW, choice);
    }

    String block(String field) {
        return block(field, fields);
    }

    private static String block(String field, String mark) {
        return mark.isEmpty() ? field : field + "-" + mark;
    }
}
