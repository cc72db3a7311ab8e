package dev.sluice.sandbox.workspace.people;

/** Something a person cannot do here, said to that person, with the HTTP status that fits. */
public final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** A sentence for the person. */
    public Complaint(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
