package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The stacks of open modals, one for each person, three deep at most; safe for many threads. */
public final class Modals {
    private static final int DEEPEST = 3;

    private final Map<String, List<Modal>> stacks = new HashMap<>();
    private final Stamps stamps;
    private final Changes changes;

    Modals(Stamps stamps, Changes changes) {
        this.stamps = stamps;
        this.changes = changes;
    }

    /** Closes every modal of everybody. */
    synchronized void clear() {
        stacks.clear();
    }

    /** Opens a modal in front of this person, instead of any that are open. */
    public synchronized Modal open(ViewFrame frame, String person, JsonNode given) {
        stack(person).clear();
        return put(frame, person, given);
    }

    /** Opens a modal on top of the ones this person has open. */
    public synchronized Modal push(ViewFrame frame, String person, JsonNode given) {
        if (stack(person).size() == DEEPEST) {
            throw new SlackError("push_limit_reached");
        }
        return put(frame, person, given);
    }

    /** Fills an open modal anew; what was typed stays where block and action are still there. */
    public synchronized Modal update(ViewFrame frame, Modal old, JsonNode given, @Nullable String hash) {
        Modal kept = find(old.id()).orElseThrow(() -> new SlackError("not_found"));
        if (hash != null && !hash.equals(kept.view().path("hash").asText())) {
            throw new SlackError("hash_conflict");
        }
        checkExternalId(given, kept.id());
        ObjectNode view = frame.refill(kept.view(), given, newHash());
        List<Modal> stack = stack(kept.owner());
        stack.replaceAll(modal -> modal.id().equals(kept.id()) ? new Modal(kept.owner(), view) : modal);
        changes.happened();
        return new Modal(kept.owner(), view).copy();
    }

    /** Writes what somebody typed or chose into the state of an open modal. */
    public synchronized void keep(String id, JsonNode values) {
        mine(id).ifPresent(modal -> ViewState.merge(modal.view(), values));
        changes.happened();
    }

    /** Writes the mistakes an app found beside the inputs, or takes them away with an empty object. */
    public synchronized void mark(String id, JsonNode errors) {
        mine(id).ifPresent(modal -> {
            modal.view().remove("errors");
            if (!errors.isEmpty()) {
                modal.view().set("errors", errors);
            }
        });
        changes.happened();
    }

    /** Closes one modal and whatever lies on top of it. */
    public synchronized void close(String id) {
        stacks.values().forEach(stack -> {
            int at = indexOf(stack, id);
            if (at >= 0) {
                stack.subList(at, stack.size()).clear();
            }
        });
        changes.happened();
    }

    /** Closes every modal of this person. */
    public synchronized void clear(String person) {
        stack(person).clear();
        changes.happened();
    }

    /** The open modals of a person, the top one last. */
    public synchronized List<Modal> of(String person) {
        return stack(person).stream().map(Modal::copy).toList();
    }

    /** An open modal by the id Slack gave it. */
    public synchronized Optional<Modal> find(String id) {
        return mine(id).map(Modal::copy);
    }

    /** An open modal by the id the app gave it. */
    public synchronized Optional<Modal> findExternal(String externalId) {
        return first(modal -> modal.externalId().equals(externalId)).map(Modal::copy);
    }

    private Modal put(ViewFrame frame, String person, JsonNode given) {
        checkExternalId(given, "");
        List<Modal> stack = stack(person);
        Modal under = stack.isEmpty() ? null : stack.get(stack.size() - 1);
        ObjectNode view = frame.fill(given, stamps.id("V"), newHash());
        view.put(
                "root_view_id",
                under == null ? view.path("id").asText() : stack.get(0).id());
        view.put("previous_view_id", under == null ? null : under.id());
        Modal modal = new Modal(person, view);
        stack.add(modal);
        changes.happened();
        return modal.copy();
    }

    private void checkExternalId(JsonNode given, String except) {
        String wanted = given.path("external_id").asText();
        if (!wanted.isEmpty()
                && first(modal ->
                                modal.externalId().equals(wanted) && !modal.id().equals(except))
                        .isPresent()) {
            throw new SlackError("duplicate_external_id");
        }
    }

    private Optional<Modal> mine(String id) {
        return first(modal -> modal.id().equals(id));
    }

    private Optional<Modal> first(Predicate<Modal> wanted) {
        return stacks.values().stream().flatMap(List::stream).filter(wanted).findFirst();
    }

    private List<Modal> stack(String person) {
        return stacks.computeIfAbsent(person, id -> new ArrayList<>());
    }

    private static int indexOf(List<Modal> stack, String id) {
        return stack.stream().map(Modal::id).toList().indexOf(id);
    }

    private String newHash() {
        return stamps.instant().getEpochSecond() + "." + stamps.secret(4);
    }
}
