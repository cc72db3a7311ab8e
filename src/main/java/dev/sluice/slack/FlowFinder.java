package dev.sluice.slack;

import dev.sluice.cams.Refusal;
import dev.sluice.cams.Reply;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowSummary;
import dev.sluice.flow.SpaceId;
import dev.sluice.slack.cards.PlainText;
import dev.sluice.slack.cards.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds flows in all accounts and their spaces, by ID or by a part of the name. May be used by any number of threads.
 *
 * <p>It reads on behalf of the app: whoever shows what it finds must have decided that the person may see it.
 */
final class FlowFinder {
    private final Map<Account, FlowListing> listings = new LinkedHashMap<>();

    FlowFinder(List<Account> accounts) {
        accounts.forEach(account -> listings.put(account, new FlowListing(account)));
    }

    List<Account> accounts() {
        return List.copyOf(listings.keySet());
    }

    Optional<Account> account(String id) {
        return listings.keySet().stream()
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    /** Flows of an account whose name or ID contains a text, whatever its case; all of them for an empty text. */
    List<FlowSummary> search(Account account, String text) throws InterruptedException {
        String part = folded(text);
        FlowListing listing = listings.get(account);
        return listing == null
                ? List.of()
                : listing.all().stream()
                        .filter(flow -> folded(flow.name()).contains(part)
                                || flow.id().value().contains(part))
                        .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Reads the flow with an ID, wherever it is. */
    Found byId(FlowId id) throws InterruptedException {
        @Nullable Refusal last = null;
        for (Account account : accounts()) {
            for (@Nullable SpaceId space : spacesToTry(account, id)) {
                Reply<Flow> reply = account.cams().getFlow(id, space);
                if (reply instanceof Reply.Done<Flow> done) {
                    return new Found.One(account, done.value());
                }
                last = reply.<@Nullable Refusal>match(done -> null, refusal -> refusal, unknown -> null);
                if (last != null && last.kind().safeToRepeat()) {
                    return new Found.None(said("CAMS could not be asked for flow " + id + ".", last));
                }
            }
        }
        String where = accounts().stream()
                .flatMap(account -> account.spaces().values().stream())
                .reduce((a, b) -> a + ", " + b)
                .map(spaces -> " in " + spaces)
                .orElse("");
        return new Found.None(said("I can't find flow " + id + where + ".", last));
    }

    /**
     * The space where a listing saw the flow, alone if there is one; otherwise every space, or the one without a name.
     */
    private List<@Nullable SpaceId> spacesToTry(Account account, FlowId id) {
        FlowListing listing = listings.get(account);
        var spaces = new ArrayList<@Nullable SpaceId>(account.spaces().keySet());
        if (spaces.isEmpty()) {
            spaces.add(null);
        }
        if (listing != null) {
            listing.spaceOf(id).ifPresent(seen -> {
                spaces.remove(seen);
                spaces.add(0, seen);
            });
        }
        return spaces;
    }

    private static String said(String sentence, @Nullable Refusal refusal) {
        if (refusal == null) {
            return sentence + " CAMS did not answer; try again.";
        }
        String advice = Words.advice(refusal.code());
        String request = refusal.requestId() == null ? "" : " (request ID " + refusal.requestId() + ")";
        return PlainText.visible(sentence + " CAMS said " + refusal.code() + ": "
                + PlainText.cut(refusal.message(), 300) + request + "." + (advice == null ? "" : " " + advice));
    }

    void forgetListings() {
        listings.values().forEach(FlowListing::forget);
    }
}
