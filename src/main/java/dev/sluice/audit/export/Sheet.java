package dev.sluice.audit.export;

import java.io.IOException;

/** What is being written, line by line. */
interface Sheet {
    void begin() throws IOException;

    void line(Line line) throws IOException;

    void end() throws IOException;
}
