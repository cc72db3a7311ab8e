package dev.sluice.scenario;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One HTTP request as it was sent, a character for each byte, since its headers may be signed; only its connection is
 * its own.
 */
record RawCall(String head, String body) {
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");
    private static final String LINE = "\r\n";
    private static final String END = LINE + LINE;
    private static final int HEXADECIMAL = 16;

    /** Reads the request that comes next, whole. */
    static RawCall read(InputStream in) throws IOException {
        String head = until(END, in);
        String small = head.toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(small);
        if (length.find()) {
            return new RawCall(head, bytes(Integer.parseInt(length.group(1)), in));
        }
        return new RawCall(head, small.contains("transfer-encoding: chunked") ? chunks(in) : "");
    }

    private static String chunks(InputStream in) throws IOException {
        var all = new StringBuilder();
        int size;
        do {
            String line = until(LINE, in);
            size = Integer.parseInt(line.strip(), HEXADECIMAL);
            all.append(line).append(bytes(size + LINE.length(), in));
        } while (size > 0);
        return all.toString();
    }

    private static String until(String end, InputStream in) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf(end, Math.max(0, text.length() - end.length())) < 0) {
            text.append(bytes(1, in));
        }
        return text.toString();
    }

    private static String bytes(int wanted, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(wanted);
        if (bytes.length < wanted) {
            throw new EOFException("the connection ended within a request");
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Sends it to a server on this computer, and answers what that says. */
    byte[] passTo(int port) throws IOException {
        String alone =
                head.replaceFirst("(?i)\r\nconnection:[^\r]*", "").replaceFirst(END, "\r\nConnection: close" + END);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((alone + body).getBytes(StandardCharsets.ISO_8859_1));
            return socket.getInputStream().readAllBytes();
        }
    }

    /** Says whether it holds all of these words, however they are encoded. */
    boolean says(List<String> words) {
        String text = head + body;
        String plain = text.contains("%") ? URLDecoder.decode(text, StandardCharsets.UTF_8) : text;
        return words.stream().allMatch(plain::contains);
    }
}
