package dev.sluice.slack;

import dev.sluice.cams.Refusal;
import dev.sluice.cams.Reply;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.SpaceId;
import dev.sluice.words.Sentence;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds flows in all accounts and their spaces, by ID or by a part of the name. May be used by any number of threads.
 *
 * <p>It reads on behalf of the app: whoever shows what it finds must have decided that the person may see it.
 */
final class FlowFinder {
    /** What CAMS answers for a flow that is not in the space asked. */
    private static final String NOT_HERE = "Unknown.ResourceOwnerId";

    private static final DeskWords SAY = DeskWords.SAY;

    private final Map<Account, FlowListing> listings = new LinkedHashMap<>();

    FlowFinder(List<Account> accounts) {
        accounts.forEach(account -> listings.put(account, new FlowListing(account)));
    }

    List<Account> accounts() {
        return List.copyOf(listings.keySet());
    }

    /** Flows of an account whose name or ID contains a text, whatever its case; all of them for an empty text. */
    Listed search(Account account, String text) throws InterruptedException {
        String part = folded(text);
        Listed all = listing(account).all();
        return new Listed(
                all.flows().stream()
                        .filter(flow -> folded(flow.name()).contains(part)
                                || flow.id().value().contains(part))
                        .toList(),
                all.failure());
    }

    private FlowListing listing(Account account) {
        return Objects.requireNonNull(listings.get(account), account.id());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Reads the flow with an ID, in whatever space of these accounts it is. */
    Found byId(FlowId id, List<Account> accounts) throws InterruptedException {
        Refusal last = null;
        for (Account account : accounts) {
            for (@Nullable SpaceId space : spacesToTry(account, id)) {
                Reply<Flow> reply = account.cams().getFlow(id, space);
                if (reply instanceof Reply.Done<Flow> done) {
                    return new Found.One(account, done.value());
                }
                last = reply.<@Nullable Refusal>match(done -> null, refusal -> refusal, unknown -> null);
                if (last == null || last.kind().safeToRepeat()) {
                    return new Found.None(Troubles.said(SAY.flowNotAsked(id.value()), last));
                }
            }
        }
        boolean isElsewhere = last == null || last.code().equals(NOT_HERE);
        Sentence what = isElsewhere ? notFound(id, accounts) : SAY.notRead(id.value());
        return new Found.None(Troubles.said(what, last));
    }

    private static Sentence notFound(FlowId id, List<Account> accounts) {
        List<String> spaces = accounts.stream()
                .flatMap(account -> account.spaces().values().stream())
                .toList();
        return spaces.isEmpty() ? SAY.notFound(id.value()) : SAY.notFoundIn(id.value(), Sentence.commas(spaces));
    }

    /** The space where a listing saw the flow first; for an account without spaces, the one that has no name. */
    private List<@Nullable SpaceId> spacesToTry(Account account, FlowId id) {
        var spaces = new ArrayList<@Nullable SpaceId>(account.spaces().keySet());
        if (spaces.isEmpty()) {
            spaces.add(null);
        }
        listing(account).spaceOf(id).ifPresent(seen -> {
            spaces.remove(seen);
            spaces.add(0, seen);
        });
        return spaces;
    }
}
