package dev.sluice.slack.cards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.change.Preference;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the App Home of one person: what waits for them, what they asked for, the queue, their rights and settings. It
 * is Slack's JSON, with rich text, so that no name in it is markup; the same facts give the same text.
 */
public final class HomeView {
    public static final String CHANGE_FLOW = "home_change_flow";
    public static final String LANGUAGE = "home_language";
    public static final String REMINDERS = "home_reminders";

    /** The value of the language that is Slack's; the others are tags. */
    public static final String AS_IN_SLACK = "slack";

    public static final String ON = "on";
    private static final String OFF = "off";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final HomeWords SAY = HomeWords.SAY;

    private HomeView() {}

    public static String of(HomeFacts facts, Language language) {
        ObjectNode view = JSON.objectNode().put("type", "home");
        ArrayNode blocks = view.putArray("blocks");
        blocks.add(button(language));
        part(blocks, SAY.waitingForYou(), HomeLines.forMe(facts, language), language);
        part(blocks, SAY.yours(), HomeLines.mine(facts, language), language);
        part(blocks, SAY.queue(), HomeLines.queues(facts.queues(), language), language);
        part(blocks, SAY.rights(), HomeLines.said(facts.rights(), language), language);
        blocks.add(header(SAY.settings(), language));
        blocks.add(language(facts.preference(), language));
        blocks.add(reminders(facts.preference(), language));
        return view.toString();
    }

    private static void part(ArrayNode blocks, Sentence title, List<RichText> lines, Language language) {
        blocks.add(header(title, language));
        blocks.add(RichText.block(lines));
        blocks.add(JSON.objectNode().put("type", "divider"));
    }

    private static ObjectNode header(Sentence title, Language language) {
        ObjectNode header = JSON.objectNode().put("type", "header");
        header.set("text", plain(title, language));
        return header;
    }

    private static ObjectNode plain(Sentence sentence, Language language) {
        return JSON.objectNode().put("type", "plain_text").put("text", sentence.in(language));
    }

    private static ObjectNode button(Language language) {
        ObjectNode button = JSON.objectNode()
                .put("type", "button")
                .put("action_id", CHANGE_FLOW)
                .put("style", "primary");
        button.set("text", plain(SAY.changeFlow(), language));
        ObjectNode actions = JSON.objectNode().put("type", "actions").put("block_id", "home");
        actions.putArray("elements").add(button);
        return actions;
    }

    private static ObjectNode language(Preference preference, Language language) {
        var options = new LinkedHashMap<String, Sentence>();
        options.put(AS_IN_SLACK, SAY.asInSlack());
        options.put(Language.ENGLISH.tag(), SAY.english());
        options.put(Language.CHINESE.tag(), SAY.chinese());
        Language chosen = preference.language();
        String value = chosen == null || !options.containsKey(chosen.tag()) ? AS_IN_SLACK : chosen.tag();
        return choice(LANGUAGE, SAY.language(), options, value, language);
    }

    private static ObjectNode reminders(Preference preference, Language language) {
        var options = new LinkedHashMap<String, Sentence>();
        options.put(ON, SAY.remindersOn());
        options.put(OFF, SAY.remindersOff());
        return choice(REMINDERS, SAY.reminders(), options, preference.wantsReminders() ? ON : OFF, language);
    }

    /** The block's ID says what is chosen: Slack would keep an older choice in a block that keeps its ID. */
    private static ObjectNode choice(
            String action, Sentence question, Map<String, Sentence> options, String chosen, Language language) {
        ObjectNode select = JSON.objectNode().put("type", "static_select").put("action_id", action);
        ArrayNode offered = select.putArray("options");
        var all = new ArrayList<String>(options.keySet());
        options.forEach((value, words) -> offered.add(option(value, words, language)));
        select.set("initial_option", offered.get(all.indexOf(chosen)).deepCopy());
        ObjectNode section = JSON.objectNode().put("type", "section").put("block_id", action + "-" + chosen);
        section.set("text", plain(question, language));
        section.set("accessory", select);
        return section;
    }

    private static ObjectNode option(String value, Sentence words, Language language) {
        ObjectNode option = JSON.objectNode().put("value", value);
        option.set("text", plain(words, language));
        return option;
    }
}
