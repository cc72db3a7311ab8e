package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lin's Slack is in Chinese, the channel reads English: each gets what they read. */
final class LanguageTest {
    @Test
    void lin_reads_chinese_and_the_channel_english(@TempDir Path folder) {
        try (House house = House.open(folder)) {
            Person lin = house.chineseEditor();

            lin.types(Person.SUPPORT, "/flow help");
            lin.readsInPrivate(Person.SUPPORT, "我可以为您：", "选择一个流程");
            lin.types(Person.SUPPORT, "/flow edit 1001");
            JsonNode form = lin.modal("flow_edit");
            assertThat(form.at("/title/text").asText()).isEqualTo("修改流程");
            assertThat(Fields.find(form, "name").at("/label/text").asText()).isEqualTo("Name");
            JsonNode mistakes = lin.submits(form, "Welcome", "SIGN_UP");
            assertThat(mistakes.toString()).contains("未作修改：名称和分类都与原来相同。");
            lin.submits(form, "Welcome v2", "SIGN_UP");
            lin.reads(Person.SUPPORT, "<@U0EDITOR2> changed flow 1001", "Request ID: ");
        }
    }
}
