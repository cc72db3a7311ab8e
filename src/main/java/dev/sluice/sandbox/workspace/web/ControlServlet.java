package dev.sluice.sandbox.workspace.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.control.ControlApi;
import dev.sluice.sandbox.workspace.people.Complaint;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /control/<what>}: turns the controls of the workspace. Pages of other sites are turned away. */
final class ControlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ControlApi control;

    ControlServlet(ControlApi control) {
        this.control = control;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String after = request.getParameter("after");
        long seen = after != null && after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
        answer(response, () -> control.look(PeopleServlet.what(request), seen));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ObjectNode> body = Bodies.object(request);
        if (PeopleServlet.foreign(request)) {
            PeopleServlet.complain(response, 403, "only the workspace's own page can act here");
        } else if (body.isEmpty()) {
            PeopleServlet.complain(response, 400, "the body is no JSON object");
        } else {
            answer(response, () -> control.act(PeopleServlet.what(request), body.get()));
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (PeopleServlet.foreign(request)) {
            PeopleServlet.complain(response, 403, "only the workspace's own page can act here");
        } else {
            answer(response, () -> control.forget(PeopleServlet.what(request)));
        }
    }

    private static void answer(HttpServletResponse response, Supplier<ObjectNode> work) throws IOException {
        try {
            Bodies.answer(response, 200, work.get());
        } catch (Complaint complaint) {
            PeopleServlet.complain(response, complaint.status(), complaint.sentence());
        }
    }
}
