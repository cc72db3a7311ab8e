package dev.sluice.sandbox.workspace.web;

import dev.sluice.sandbox.workspace.people.Complaint;
import dev.sluice.sandbox.workspace.people.Switchboard;
import dev.sluice.sandbox.workspace.state.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code /people} and below: what people see and do. Pages of other sites are turned away. */
final class PeopleServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Switchboard people;

    PeopleServlet(Switchboard people) {
        this.people = people;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String as = String.valueOf(request.getParameter("as"));
            Bodies.answer(response, 200, people.look(what(request), as));
        } catch (Complaint complaint) {
            complain(response, complaint.status(), complaint.sentence());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (foreign(request)) {
            complain(response, 403, "only the workspace's own page can act here");
            return;
        }
        var body = Bodies.object(request);
        if (body.isEmpty()) {
            complain(response, 400, "the body is no JSON object");
            return;
        }
        try {
            Bodies.answer(response, 200, people.act(what(request), body.get()));
        } catch (Complaint complaint) {
            complain(response, complaint.status(), complaint.sentence());
        }
    }

    static boolean foreign(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    static String what(HttpServletRequest request) {
        @Nullable String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    static void complain(HttpServletResponse response, int status, String sentence) throws IOException {
        Bodies.answer(response, status, Json.object().put("error", sentence));
    }
}
