package dev.sluice.sandbox.cams;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A captured request, taken apart byte by byte: no HTTP library may tidy it up first. */
final class RawRequest {
    private final byte[] bytes;
    private int at;

    private RawRequest(byte[] bytes) {
        this.bytes = bytes;
    }

    static WireRequest capture(String name) {
        try (var in = RawRequest.class.getResourceAsStream("/captures/" + name)) {
            return new RawRequest(Objects.requireNonNull(in, name).readAllBytes()).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WireRequest read() {
        String[] first = line().split(" ", 3);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1));
        }
        int mark = first[1].indexOf('?');
        String path = mark < 0 ? first[1] : first[1].substring(0, mark);
        String query = mark < 0 ? "" : first[1].substring(mark + 1);
        byte[] body = headers.containsKey("Transfer-Encoding") ? chunks() : new byte[0];
        return WireRequest.of(first[0], path, query, headers, body);
    }

    private byte[] chunks() {
        var body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.write(bytes, at, size);
            at += size + 2;
        }
        return body.toByteArray();
    }

    private int size() {
        return Integer.parseInt(line(), 16);
    }

    /** The next line, up to CR LF. */
    private String line() {
        int end = at;
        while (bytes[end] != '\r' || bytes[end + 1] != '\n') {
            end++;
        }
        String line = new String(bytes, at, end - at, StandardCharsets.UTF_8);
        at = end + 2;
        return line;
    }
}
