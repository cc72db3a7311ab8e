package dev.sluice.bench;

import dev.sluice.access.Access;
import dev.sluice.access.AccessSettings;
import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.people.Directory;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.access.people.UserId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Policies to measure with. */
final class AccessLoad {
    private static final Target USER = Target.parse("user:U0EDITOR1");

    private AccessLoad() {}

    static String allow(String condition) {
        return "{'Effect':'Allow','Action':'cams:ModifyFlow','Resource':'*','Condition':" + condition + "}";
    }

    static Access team() {
        return access(20, 10, i -> switch (i % 10) {
            case 0 -> "{'Effect':'Allow','Action':['cams:GetFlow','cams:ListFlow'],'Resource':'*'}";
            case 1 -> allow("{'StringEquals':{'cams:FlowStatus':'DRAFT','cams:FlowName':'Team " + i + "'}}");
            case 2 -> allow("{'NumericGreaterThanEquals':{'sluice:Approvals':'2'}}");
            case 3 ->
                "{'Effect':'Allow','Action':'cams:*','Resource':'acs:cams:*:*:flow/" + (1_000 + i / 200 + i % 2) + "'}";
            case 4 -> "{'Effect':'Allow','Action':'sluice:ApproveChange','Resource':'acs:cams:*:*:flow/*'}";
            case 5 ->
                "{'Effect':'Deny','Action':'cams:ModifyFlow','Resource':'*','Condition':{'DateGreaterThan':"
                        + "{'acs:CurrentTime':'2036-12-24T00:00:00Z'},'DateLessThan':{'acs:CurrentTime':'2036-12-27T00:"
                        + String.format("%02d", i / 10) + ":00Z'}}}";
            case 6 -> "{'Effect':'Deny','Action':'cams:DeleteFlow','Resource':'*'}";
            case 7 -> allow("{'StringLike':{'cams:FlowName':'Brand " + i + " *'}}");
            case 8 -> "{'Effect':'Deny','Action':'cams:PublishFlow','Resource':'acs:cams:*:*:flow/2" + i + "'}";
            default -> allow("{'StringEquals':{'slack:ChannelId':'C" + i + "'}}");
        });
    }

    static Access crowd(StatementKind kind) {
        return access(1_000, 10, kind::statement);
    }

    private static Access access(int documents, int statements, IntFunction<String> statement) {
        Map<String, PolicyDocument> policies = new LinkedHashMap<>();
        List<Attachment> attachments = new ArrayList<>();
        for (int d = 0; d < documents; d++) {
            List<String> list = new ArrayList<>();
            for (int s = 0; s < statements; s++) {
                list.add(statement.apply(d * statements + s));
            }
            String name = "Policy" + d;
            String json = ("{'Version':'1','Statement':[" + String.join(",", list) + "]}").replace('\'', '"');
            policies.put(name, PolicyDocument.parse(name, json).match(good -> good.document(), bad -> {
                throw new IllegalStateException(bad.findings().toString());
            }));
            attachments.add(new Attachment(name, USER));
        }
        var people = new PermissionMap(new OnePerson(), PermissionMap.Timing.USUAL, Runnable::run);
        return new Access(new AccessSettings(policies, attachments, List.of()), people, InstantSource.system());
    }

    static String longestDocument() {
        var text = new StringBuilder("{\"Version\":\"1\",\"Statement\":[");
        for (int i = 0; text.length() < PolicyDocument.LONGEST - 200; i++) {
            text.append(i == 0 ? "" : ",")
                    .append(allow("{'StringLike':{'cams:FlowName':['Shop " + i + " *','*" + i + "']}}")
                            .replace('\'', '"'));
        }
        text.append("]}");
        return text.append(" ".repeat(PolicyDocument.LONGEST - text.length())).toString();
    }

    /** Everybody is a member. */
    private record OnePerson() implements Directory {
        @Override
        public Person person(UserId id) {
            return new Person(id, "T0SHOP", Standing.MEMBER, Set.of("S0SUPPORT", "S0LEADS"));
        }

        @Override
        public Set<UserId> members(String userGroup) {
            return Set.of();
        }
    }
}
