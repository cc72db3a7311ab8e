package dev.sluice.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers 200 when every probe is in order, otherwise 503; the body names those that are not, a line each. */
final class ProbeServlet extends HttpServlet {
    private static final Logger log = LoggerFactory.getLogger(ProbeServlet.class);

    private final transient List<Probe> probes;

    ProbeServlet(List<Probe> probes) {
        this.probes = probes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String failing = probes.stream()
                .map(probe -> problem(probe).map(why -> line(probe, why)).orElse(""))
                .collect(Collectors.joining());
        response.setStatus(failing.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=utf-8");
        String body = failing.isEmpty() ? "ok\n" : failing;
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Probe probe, String why) {
        return "not ready: " + probe.name() + (why.isEmpty() ? "" : ", " + why) + "\n";
    }

    private static Optional<String> problem(Probe probe) {
        try {
            return probe.problem().get();
        } catch (RuntimeException e) { // whatever it is, this one is not ready; the others still have their say
            log.warn("probe failed name={}", probe.name(), e);
            return Optional.of("");
        }
    }
}
