package dev.sluice.audit.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.audit.Entry;
import java.io.IOException;
import java.io.Writer;

/** One JSON object a line. */
final class JsonLines implements Sheet {
    private final Writer out;

    JsonLines(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void line(Line line) throws IOException {
        Entry entry = line.entry();
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("seq", entry.seq())
                .put("time", line.at().toString())
                .put("kind", entry.kind())
                .put("change", entry.changeId())
                .put("person", line.person())
                .put("channel", entry.channel());
        tree.set("content", line.content());
        tree.put("contentDigest", entry.contentDigest())
                .put("personDigest", entry.personDigest())
                .put("personalDigest", entry.personalDigest())
                .put("previous", entry.previous())
                .put("digest", entry.digest());
        out.write(tree.toString());
        out.write('\n');
    }

    @Override
    public void end() {}
}
