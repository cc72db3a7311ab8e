package dev.sluice;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sluice.access.AccessSettings;
import dev.sluice.audit.AuditSettings;
import dev.sluice.cams.CamsAccount;
import dev.sluice.change.ApprovalSettings;
import dev.sluice.change.factor.FactorKey;
import dev.sluice.database.DatabaseUrl;
import dev.sluice.slack.SlackSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that can be set, of all rooms. It exists only when every setting is in order. */
record Settings(
        SlackSettings slack,
        DatabaseUrl database,
        List<CamsAccount> accounts,
        AccessSettings access,
        ApprovalSettings approvals,
        AuditSettings audit,
        @Nullable FactorKey factorKey,
        Listen listen) {
    static final String FILE = "SLUICE_CONFIG";
    /** What the settings file may have at its top. */
    static final String[] SECTIONS = {"accounts", "access", "approvals", "audit", "channels", "secondFactor", "slack"};

    private static final int LONGEST_PROBLEM = 200;
    /** Beyond this YAML takes its time; policies may stand in files of their own. */
    private static final int LONGEST_YAML = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Where to listen for HTTP.
     *
     * @param host empty for every address
     * @param isAsked whether the operator named the port; a port nobody named may be missing in Socket Mode
     */
    record Listen(String host, int port, boolean isAsked) {}

    /**
     * Reads the environment and the settings file that it names.
     *
     * @throws SettingsException with every mistake of both
     */
    static Settings read(Map<String, String> environment) {
        var mistakes = new Mistakes();
        Path file = file(environment);
        String yaml = content(file, mistakes);
        return read(environment, yaml, file.resolveSibling(""), mistakes);
    }

    /** Where the settings file is. */
    static Path file(Map<String, String> environment) {
        String named = environment.get(FILE);
        return Path.of(named == null || named.isBlank() ? "sluice.yml" : named.strip());
    }

    /** The same, with the content of the settings file at hand; {@code folder} is where it stands. */
    static Settings read(Map<String, String> environment, String yaml, Path folder) {
        return read(environment, yaml, folder, new Mistakes());
    }

    private static Settings read(
            Map<String, String> environment, @Nullable String yaml, Path folder, Mistakes mistakes) {
        Optional<JsonNode> tree = Optional.ofNullable(yaml).flatMap(text -> tree(text, mistakes));
        Section top = new Section(tree.orElseGet(JsonNodeFactory.instance::objectNode), "", mistakes).only(SECTIONS);
        List<CamsAccount> accounts = tree.isEmpty() ? List.of() : AccountsSection.read(top);
        AccessSettings access = AccessSection.read(top.section("access"), folder);
        ApprovalSettings approvals = ApprovalsSection.read(top.section("approvals"));
        AuditSettings audit = AuditSection.read(top.section("audit"), folder);
        FactorKey factorKey = factorKey(top, folder);
        ChannelsSection channels = ChannelsSection.read(top.section("channels"));
        var variables = new Environment(environment, mistakes);
        SlackSettings slack = variables.slack(channels, SlackSection.read(top.section("slack")));
        DatabaseUrl database = variables.database();
        Listen listen = variables.listen();
        if (!mistakes.isEmpty()) {
            throw new SettingsException(mistakes.all());
        }
        return new Settings(slack, database, accounts, access, approvals, audit, factorKey, listen);
    }

    /**
     * What is needed to look at the ledger.
     *
     * @param audit as in the settings file; where there is no such file, nothing is set
     */
    record ForAudit(DatabaseUrl database, AuditSettings audit, ApprovalSettings approvals) {}

    /**
     * Reads only what is needed to look at the ledger: no token, no account.
     *
     * @throws SettingsException with every mistake of that
     */
    static ForAudit forAudit(Map<String, String> environment) {
        var mistakes = new Mistakes();
        Path file = file(environment);
        Section top = ifThere(environment, mistakes);
        AuditSettings audit = AuditSection.read(top.section("audit"), file.resolveSibling(""));
        ApprovalSettings approvals = ApprovalsSection.read(top.section("approvals"));
        DatabaseUrl database = new Environment(environment, mistakes).database();
        if (!mistakes.isEmpty()) {
            throw new SettingsException(mistakes.all());
        }
        return new ForAudit(database, audit, approvals);
    }

    /**
     * Reads only what the app's manifest depends on; where there is no settings file, nothing is set.
     *
     * @throws SettingsException with every mistake of that
     */
    static SlackSection forManifest(Map<String, String> environment) {
        var mistakes = new Mistakes();
        SlackSection slack = SlackSection.read(ifThere(environment, mistakes).section("slack"));
        if (!mistakes.isEmpty()) {
            throw new SettingsException(mistakes.all());
        }
        return slack;
    }

    private static @Nullable FactorKey factorKey(Section top, Path folder) {
        Section section = top.section("secondFactor").only("keyFile");
        return section.optionalText("keyFile")
                .flatMap(file -> KeyFile.read(section, "keyFile", folder, file, FactorKey::ofBase64))
                .orElse(null);
    }

    /**
     * What is needed to register devices.
     *
     * @param key null when none is set
     */
    record ForFactors(DatabaseUrl database, @Nullable FactorKey key) {}

    /**
     * Reads only what is needed to register devices: no token, no account.
     *
     * @throws SettingsException with every mistake of that
     */
    static ForFactors forFactors(Map<String, String> environment) {
        var mistakes = new Mistakes();
        FactorKey key =
                factorKey(ifThere(environment, mistakes), file(environment).resolveSibling(""));
        DatabaseUrl database = new Environment(environment, mistakes).database();
        if (!mistakes.isEmpty()) {
            throw new SettingsException(mistakes.all());
        }
        return new ForFactors(database, key);
    }

    /** The settings file, which need not be there unless it is named. */
    private static Section ifThere(Map<String, String> environment, Mistakes mistakes) {
        String named = environment.get(FILE);
        Path file = file(environment);
        boolean isThere = (named != null && !named.isBlank()) || Files.exists(file);
        Optional<JsonNode> tree = isThere
                ? Optional.ofNullable(content(file, mistakes)).flatMap(text -> tree(text, mistakes))
                : Optional.empty();
        return new Section(tree.orElseGet(JsonNodeFactory.instance::objectNode), "", mistakes);
    }

    private static @Nullable String content(Path file, Mistakes mistakes) {
        try {
            return TextFile.read(file);
        } catch (TextFile.Unreadable e) {
            mistakes.add(file.toString(), e.why() + "; name the settings file in " + FILE);
        }
        return null;
    }

    static Optional<JsonNode> tree(String yaml, Mistakes mistakes) {
        if (yaml.length() > LONGEST_YAML) {
            mistakes.add(
                    "settings",
                    yaml.length() + " characters, wanted at most " + LONGEST_YAML
                            + "; policies may be files beside it");
            return Optional.empty();
        }
        try {
            JsonNode tree = YAML.readTree(yaml.startsWith(BYTE_ORDER_MARK) ? yaml.substring(1) : yaml);
            if (tree.isObject()) {
                return Optional.of(tree);
            }
            mistakes.add("settings", "wanted settings by name, as in `accounts: …`");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String place = at == null ? "settings" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            mistakes.add(place, notYaml(e.getOriginalMessage()));
        } catch (RuntimeException e) { // the parser fails in more ways than it declares at what nobody writes
            mistakes.add("settings", notYaml(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private static String notYaml(String why) {
        String problem = why.replaceAll("\\s+", " ").strip();
        return "not YAML: " + problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM));
    }
}
