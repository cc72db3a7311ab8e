package dev.sluice.sandbox.workspace.web;

import dev.sluice.sandbox.workspace.state.Files;
import dev.sluice.sandbox.workspace.state.SharedFile;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code /upload/<id>} takes the content of a file the app announced; {@code /files/<id>} shows it as plain text. */
final class FilesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 4_000_000;

    private final transient Files files;

    FilesServlet(Files files) {
        this.files = files;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = new String(request.getInputStream().readNBytes(LARGEST), StandardCharsets.UTF_8);
        boolean taken = request.getServletPath().equals("/upload") && files.receive(id(request), body);
        response.setStatus(taken ? 200 : 404);
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream()
                .write((taken ? "OK - " + body.length() : "no such upload").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SharedFile> file = files.find(id(request)).filter(SharedFile::complete);
        response.setStatus(file.isPresent() ? 200 : 404);
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream()
                .write(file.map(SharedFile::content).orElse("no such file").getBytes(StandardCharsets.UTF_8));
    }

    private static String id(HttpServletRequest request) {
        return String.valueOf(request.getPathInfo()).substring(1);
    }
}
