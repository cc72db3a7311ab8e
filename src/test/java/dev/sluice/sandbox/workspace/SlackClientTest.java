package dev.sluice.sandbox.workspace;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import com.slack.api.model.User;
import com.slack.api.model.Usergroup;
import com.slack.api.model.block.LayoutBlock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack's own client, which never saw the workspace's code, reads what the workspace answers. */
final class SlackClientTest {
    private final Workspace workspace = Workspace.start(0, InstantSource.system());
    private final MethodsClient slack = client();

    @AfterEach
    void stop() {
        workspace.close();
    }

    @Test
    void a_card_is_posted_changed_and_read_back_with_its_metadata() throws Exception {
        ChatPostMessageResponse posted = slack.chatPostMessage(post -> post.channel("C01SUPPORT")
                .text("Approval 41 for flow Welcome")
                .blocks(card("Welcome → Welcome v2"))
                .metadata(metadata("41"))
                .unfurlLinks(false));
        assertThat(posted.isOk()).as(posted.toString()).isTrue();

        slack.chatUpdate(update -> update.channel("C01SUPPORT")
                .ts(posted.getTs())
                .text("Approved")
                .metadata(metadata("41"))
                .blocks(asBlocks(section(section -> section.text(markdownText("*Approved*"))))));
        slack.chatPostMessage(
                post -> post.channel("C01SUPPORT").threadTs(posted.getTs()).text("done, request 4F2A-1-2"));

        List<Message> thread = slack.conversationsReplies(replies ->
                        replies.channel("C01SUPPORT").ts(posted.getTs()).includeAllMetadata(true))
                .getMessages();
        assertThat(thread).hasSize(2);
        assertThat(thread.get(0).getReplyCount()).isEqualTo(1);
        assertThat(thread.get(0).getMetadata().getEventPayload()).containsEntry("change", "41");
        assertThat(thread.get(0).getBlocks()).extracting(LayoutBlock::getType).containsExactly("section");
        assertThat(thread.get(1).getText()).isEqualTo("done, request 4F2A-1-2");
    }

    @Test
    void a_refusal_comes_with_its_reasons() throws Exception {
        ChatPostMessageResponse refused = slack.chatPostMessage(
                post -> post.channel("C01SUPPORT").text("long").blocks(card("x".repeat(3_001))));

        assertThat(refused.getError()).isEqualTo("invalid_blocks");
        assertThat(refused.getErrors())
                .containsExactly("must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
    }

    @Test
    void people_and_groups_are_understood() throws Exception {
        User xiaoyu = slack.usersInfo(info -> info.user("U0EDITOR2").includeLocale(true))
                .getUser();
        User gus = slack.usersInfo(info -> info.user("U0GUEST01")).getUser();
        List<Usergroup> groups =
                slack.usergroupsList(list -> list.includeUsers(true)).getUsergroups();

        assertThat(xiaoyu.getLocale()).isEqualTo("zh-CN");
        assertThat(xiaoyu.getRealName()).isEqualTo("林小雨 Lin Xiaoyu");
        assertThat(xiaoyu.getTzOffset()).isEqualTo(8 * 3_600);
        assertThat(gus.isUltraRestricted()).isTrue();
        assertThat(groups).extracting(Usergroup::getHandle).containsExactly("support", "approvers", "admins", "leads");
        assertThat(groups.get(0).getUsers()).containsExactly("U0EDITOR1", "U0EDITOR2");
    }

    @Test
    void direct_messages_and_channels_are_understood() throws Exception {
        String direct = slack.conversationsOpen(open -> open.users(List.of("U0APPROV1")))
                .getChannel()
                .getId();
        var quiet = slack.conversationsInfo(info -> info.channel("C01QUIET")).getChannel();

        assertThat(slack.chatPostMessage(post -> post.channel(direct).text("hi"))
                        .isOk())
                .isTrue();
        assertThat(quiet.isMember()).isFalse();
        assertThat(quiet.getTopic().getValue()).isEqualTo("Sluice was not invited here");
        assertThat(slack.chatPostMessage(post -> post.channel("C01QUIET").text("hi"))
                        .getError())
                .isEqualTo("not_in_channel");
    }

    private MethodsClient client() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.apiUrl());
        config.setLibraryMaintainerMode(true);
        return Slack.getInstance(config).methods(workspace.botToken());
    }

    private static List<LayoutBlock> card(String text) {
        return asBlocks(
                section(section -> section.text(markdownText(text))),
                actions(actions -> actions.elements(asElements(
                        button(button -> button.actionId("approve")
                                .style("primary")
                                .value("41 1a2b3c4d")
                                .text(plainText("Approve"))),
                        button(button -> button.actionId("reject").value("41").text(plainText("Reject")))))));
    }

    private static Message.Metadata metadata(String change) {
        return Message.Metadata.builder()
                .eventType("sluice_change")
                .eventPayload(Map.of("change", change))
                .build();
    }
}
