package dev.sluice.sandbox.workspace.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page and the view library it uses, both from the class path. */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "map", "application/json",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        try (@Nullable InputStream file = PageServlet.class.getResourceAsStream(resource(path))) {
            String type = TYPES.get(path.equals("/") ? "html" : path.substring(path.lastIndexOf('.') + 1));
            if (file == null || type == null) {
                response.setStatus(404);
                return;
            }
            response.setContentType(type);
            response.setHeader("Cache-Control", path.startsWith("/webjars/") ? "max-age=86400" : "no-cache");
            response.setHeader("X-Content-Type-Options", "nosniff");
            file.transferTo(response.getOutputStream());
        }
    }

    private static String resource(String path) {
        if (path.equals("/") || path.contains("..")) {
            return "/sandbox/page/index.html";
        }
        return path.startsWith("/webjars/") ? "/META-INF/resources" + path : "/sandbox" + path;
    }
}
