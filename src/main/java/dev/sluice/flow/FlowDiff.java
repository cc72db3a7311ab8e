package dev.sluice.flow;

/** What an edit changes in a flow, in the terms people use: the name, categories added, categories removed. */
public record FlowDiff(String oldName, String newName, Categories added, Categories removed) {

    public static FlowDiff between(Flow base, FlowEdit wanted) {
        return new FlowDiff(
                base.name(),
                wanted.name(),
                wanted.categories().without(base.categories()),
                base.categories().without(wanted.categories()));
    }

    public boolean changesName() {
        return !oldName.equals(newName);
    }

    public boolean changesCategories() {
        return !added.isEmpty() || !removed.isEmpty();
    }

    public boolean isEmpty() {
        return !changesName() && !changesCategories();
    }
}
