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
        String path = request.getServletPath();
        String resource = resource(path);
        @Nullable String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
        try (@Nullable InputStream file = PageServlet.class.getResourceAsStream(resource)) {
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

    /** The resource behind a path; for everything that is neither page nor library, one that is not there. */
    private static String resource(String path) {
        if (path.equals("/")) {
            return "/sandbox/page/index.html";
        }
        if (path.startsWith("/page/")) {
            return "/sandbox" + path;
        }
        return path.startsWith("/webjars/lit-html/") ? "/META-INF/resources" + path : "/sandbox/page/none";
    }
}
