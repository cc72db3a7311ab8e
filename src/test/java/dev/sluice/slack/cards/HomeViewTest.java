package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.cams.Usage;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Consent;
import dev.sluice.change.Preference;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowStatus;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The App Home, drawn. */
final class HomeViewTest {
    private static final String CARD = "https://shop.slack.com/archives/C1/p1";
    private static final Sentence SAID = Sentence.of("7");

    /** Homes with everything that there can be in them. */
    static List<HomeFacts> every() {
        var all = new ArrayList<HomeFacts>();
        for (ChangeState state : ChangeState.values()) {
            for (Consent consent : List.of(Consent.NONE, Gallery.halfApproved())) {
                Change change = numbered(Gallery.with(state, null, consent));
                all.add(facts(List.of(new HomeItem(change, CARD)), 0, new HomeQueue(null, 0, null)));
                all.add(facts(List.of(new HomeItem(change, null)), 7, new HomeQueue("1", 3, new Usage("", 1.5, 5))));
            }
        }
        all.add(facts(List.of(), 0, new HomeQueue("1", 300, null)));
        return all;
    }

    private static HomeFacts facts(List<HomeItem> items, int more, HomeQueue queue) {
        var preference = new Preference(more > 0 ? Language.CHINESE : null, more > 0);
        return new HomeFacts(items, more, items, List.of(queue), List.of(SAID), preference);
    }

    private static Change numbered(Change change) {
        Flow base = Examples.flow("1", FlowStatus.DRAFT, "OTHER");
        var wanted = new FlowEdit(base.id(), base.space(), "2", base.categories());
        return new Change(
                change.id(),
                1,
                change.state(),
                Examples.proposal(base, wanted, "C01SUPPORT", ""),
                "7",
                change.askedAt(),
                change.progress(),
                change.consent());
    }

    @Test
    void empty_home_says_so() {
        String home = HomeView.of(
                new HomeFacts(List.of(), 0, List.of(), List.of(), List.of(), Preference.USUAL), Language.ENGLISH);

        assertThat(home).contains("Nothing waits for your decision.", "You have not asked for any change yet.");
    }

    @Test
    void queue_says_how_long_it_takes_at_the_pace_of_now() {
        assertThat(queue(new HomeQueue(null, 10, new Usage("", 4, 5))))
                .contains("10 changes wait for CAMS; that takes about 4.0 s.", "Calls in the last second: 4 of 5.");
        assertThat(queue(new HomeQueue("42", 1, new Usage("", 0.25, 2.5))))
                .contains("42", "1 change waits for CAMS; that takes about 1.0 s.", "0.2 of 2.5.");
        assertThat(queue(new HomeQueue(null, 300, new Usage("", 0, 2)))).contains("about 5 min");
        assertThat(queue(new HomeQueue(null, 300, null)))
                .contains("300 changes wait for CAMS.")
                .doesNotContain("second");
    }

    private static String queue(HomeQueue queue) {
        return texts(HomeView.of(
                new HomeFacts(List.of(), 0, List.of(), List.of(queue), List.of(SAID), Preference.USUAL),
                Language.ENGLISH));
    }

    private static String texts(String view) {
        return String.join("", Golden.parse(view).findValuesAsText("text"));
    }

    @Test
    void what_is_chosen_is_shown_as_chosen() {
        for (Preference preference : List.of(
                Preference.USUAL, new Preference(Language.CHINESE, false), new Preference(Language.PSEUDO, true))) {
            JsonNode home = Golden.parse(HomeView.of(
                    new HomeFacts(List.of(), 0, List.of(), List.of(), List.of(), preference), Language.ENGLISH));
            List<String> chosen = home.findValues("initial_option").stream()
                    .map(option -> option.path("value").asText())
                    .toList();
            String language = preference.language() == Language.CHINESE ? "zh-CN" : "slack";

            assertThat(chosen).containsExactly(language, preference.wantsReminders() ? "on" : "off");
            assertThat(home.findValuesAsText("block_id"))
                    .contains("home_language-" + chosen.get(0), "home_reminders-" + chosen.get(1));
        }
    }

    @Test
    void every_state_has_its_own_words() {
        List<String> said = Arrays.stream(ChangeState.values())
                .map(state -> HomeView.of(
                        facts(
                                List.of(new HomeItem(numbered(Gallery.with(state, null, Consent.NONE)), null)),
                                0,
                                new HomeQueue(null, 0, null)),
                        Language.CHINESE))
                .toList();

        assertThat(said).doesNotHaveDuplicates();
        assertThat(Stream.of("等待审批", "已驳回", "已完成"))
                .allMatch(words -> said.stream().anyMatch(it -> it.contains(words)));
    }
}
