package dev.sluice.sandbox.workspace;

/** Thrown when a person tries something that the workspace does not let that person do. */
public final class CannotDo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    CannotDo(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }
}
