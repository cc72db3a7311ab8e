package dev.sluice.web;

/** The HTTP server could not start or stop; the message is fit for an operator. */
public final class WebException extends RuntimeException {
    WebException(String message, Throwable cause) {
        super(message, cause);
    }
}
