package dev.sluice;

import dev.sluice.cams.CamsAccount;
import dev.sluice.cams.Space;
import dev.sluice.flow.SpaceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The part {@code accounts} of the settings file. */
final class AccountsSection {
    private static final String USUAL_REGION = "ap-southeast-1";

    private AccountsSection() {}

    static List<CamsAccount> read(Section top) {
        var accounts = new ArrayList<CamsAccount>();
        Set<String> ids = new HashSet<>();
        List<Section> sections = top.list("accounts");
        if (sections.isEmpty()) {
            top.mistake("accounts", "missing, wanted at least one Alibaba Cloud account");
        }
        for (Section section : sections) {
            account(section, ids, accounts);
        }
        return accounts;
    }

    private static void account(Section section, Set<String> ids, List<CamsAccount> accounts) {
        section.only("id", "name", "region", "endpoint", "profile", "callsPerSecond", "spaces");
        String id = section.text("id");
        if (!id.isEmpty() && !ids.add(id)) {
            section.mistake("id", "`" + id + "` is there twice");
        }
        String region = section.optionalText("region").orElse(USUAL_REGION);
        String name = section.optionalText("name").orElse(id.isEmpty() ? "main" : id);
        String endpoint = section.optionalText("endpoint").orElse("cams." + region + ".aliyuncs.com");
        double calls = section.number("callsPerSecond", 5, 0.1, 1000);
        List<Space> spaces = spaces(section);
        try {
            accounts.add(new CamsAccount(
                    id, name, region, endpoint, section.optionalText("profile").orElse(null), calls, spaces));
        } catch (IllegalArgumentException e) {
            section.mistake("endpoint", String.valueOf(e.getMessage()));
        }
    }

    private static List<Space> spaces(Section section) {
        var spaces = new ArrayList<Space>();
        for (Section space : section.list("spaces")) {
            space.only("id", "name");
            String id = space.text("id");
            if (!id.isEmpty()) {
                spaces.add(new Space(new SpaceId(id), space.optionalText("name").orElse(id)));
            }
        }
        return spaces;
    }
}
