package dev.sluice.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends {@code /flow help} over a few connections, as fast as it is answered. The requests are signed before, and as
 * little as can be is done with the answers: what is measured is the server.
 */
final class HelpLoad {
    private static final int CONNECTIONS = 8;
    private static final List<String> PEOPLE = List.of("U0EDITOR1", "U0EDITOR2", "U0APPROV1", "U0APPROV2", "U0ADMIN01");

    private final String secret;
    private long next;

    HelpLoad(String secret) {
        this.secret = secret;
    }

    /** What is answered to one of them. */
    byte[] answer(URI events) throws Exception {
        try (var socket = new Socket(events.getHost(), events.getPort())) {
            socket.getOutputStream().write(signed(events, 1).get(0));
            var in = new BufferedInputStream(socket.getInputStream());
            return in.readNBytes(length(in));
        }
    }

    /** Requests a second. */
    double run(URI events, int requests) throws Exception {
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < CONNECTIONS; i++) {
            List<byte[]> mine = signed(events, requests / CONNECTIONS);
            work.add(() -> send(events, mine));
        }
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long begun = System.nanoTime();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            return requests * 1e9 / (System.nanoTime() - begun);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<byte[]> signed(URI events, int count) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var all = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            String person = PEOPLE.get(i % PEOPLE.size());
            String body =
                    "token=legacy&team_id=T0SHOP&team_domain=shop&channel_id=C01SUPPORT&channel_name=support&user_id="
                            + person + "&user_name=ann&command=%2Fflow&text=help&api_app_id=A0SLUICE"
                            + "&is_enterprise_install=false&response_url="
                            + URLEncoder.encode("http://127.0.0.1:9/commands/" + next, StandardCharsets.UTF_8)
                            + "&trigger_id=13345224609.738474920." + next++;
            String stamp = Long.toString(Instant.now().getEpochSecond());
            String signature = HexFormat.of()
                    .formatHex(mac.doFinal(("v0:" + stamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
            all.add(("POST " + events.getPath() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nX-Slack-Request-Timestamp: " + stamp
                            + "\r\nX-Slack-Signature: v0=" + signature + "\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return all;
    }

    private static Void send(URI events, List<byte[]> requests) throws IOException {
        try (var socket = new Socket(events.getHost(), events.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (byte[] request : requests) {
                out.write(request);
                out.flush();
                in.skipNBytes(length(in));
            }
        }
        return null;
    }

    private static int length(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered " + status);
        }
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length < 500) {
            throw new IOException("an answer of " + length + " bytes is no help");
        }
        return length;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
