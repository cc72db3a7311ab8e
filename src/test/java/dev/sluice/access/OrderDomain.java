package dev.sluice.access;

import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Request;
import dev.sluice.access.decision.ResourceName;
import dev.sluice.access.grammar.Effect;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Makes up statements about one action that differ in the numbers and times they want, and requests with a few. */
final class OrderDomain extends DomainContextBase {
    private static final List<String> NUMERIC = List.of(
            "NumericGreaterThan",
            "NumericGreaterThanEquals",
            "NumericLessThan",
            "NumericLessThanEquals",
            "NumericEquals",
            "NumericNotEquals");
    private static final List<String> DATE = List.of(
            "DateGreaterThan",
            "DateGreaterThanEquals",
            "DateLessThan",
            "DateLessThanEquals",
            "DateEquals",
            "DateNotEquals");

    private static Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-2, 30).map(String::valueOf),
                Arbitraries.integers().between(0, 30).map(i -> i + ".50"),
                Arbitraries.of("9007199254740992", "9007199254740993", "-0", "0.1", "0.10", "1" + "0".repeat(400)));
    }

    private static Arbitrary<String> times() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(10, 30).map(day -> "2026-11-" + day + "T00:00:00Z"),
                Arbitraries.of(
                        "2026-11-20T00:00:00.000000001Z",
                        "2026-11-20T00:00:00.000000002Z",
                        "2026-11-20T02:00:00+02:00",
                        "+999999999-01-01T00:00:00Z",
                        "-999999999-01-01T00:00:00Z"));
    }

    private static Arbitrary<String> blocks() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.integers().between(0, 20),
                                Arbitraries.integers().between(24, 32))
                        .as((host, prefix) -> "10.0.0." + host + "/" + prefix),
                Arbitraries.of("0.0.0.0/0", "::/0", "fe80::/10", "fe80::1", "::10.0.0.1", "10.0.0.9"));
    }

    private static Arbitrary<String> addresses() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 20).map(host -> "10.0.0." + host),
                Arbitraries.of("fe80::1", "::a00:1", "router"));
    }

    private static Arbitrary<Map<String, Map<String, List<String>>>> conditions() {
        return Arbitraries.oneOf(
                        some(NUMERIC, numbers(), "sluice:Approvals"),
                        some(DATE, times(), "acs:CurrentTime"),
                        some(NUMERIC, numbers(), "acs:currenttime"),
                        some(List.of("IpAddress", "NotIpAddress"), blocks(), "acs:SourceIp"),
                        Arbitraries.of("A", "B")
                                .map(text -> Map.of("StringEquals", Map.of("cams:FlowStatus", List.of(text)))))
                .list()
                .ofMaxSize(2)
                .map(OrderDomain::joined);
    }

    private static Arbitrary<Map<String, Map<String, List<String>>>> some(
            List<String> operators, Arbitrary<String> values, String key) {
        Arbitrary<Map<String, List<String>>> wanted =
                values.list().ofMinSize(1).ofMaxSize(2).map(list -> Map.of(key, list));
        return Arbitraries.maps(Arbitraries.of(operators), wanted).ofMinSize(1).ofMaxSize(2);
    }

    private static Map<String, Map<String, List<String>>> joined(List<Map<String, Map<String, List<String>>>> parts) {
        var all = new TreeMap<String, Map<String, List<String>>>();
        parts.forEach(all::putAll);
        return all;
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Combinators.combine(Arbitraries.of(Effect.class), conditions())
                .as((effect, conditions) -> new Rule(effect, false, List.of("cams:*"), List.of("*"), conditions));
    }

    @Provide
    Arbitrary<Request> requests() {
        Arbitrary<List<String>> approvals = Arbitraries.oneOf(
                        numbers(), numbers(), numbers(), Arbitraries.of("many", ""))
                .list()
                .ofMaxSize(2);
        Arbitrary<List<String>> time = Arbitraries.oneOf(
                        times(), times(), times(), numbers(), Arbitraries.of("2026-11-20"))
                .list()
                .ofMaxSize(2);
        Arbitrary<List<String>> status = Arbitraries.of("A", "B", "C").list().ofMaxSize(1);
        Arbitrary<List<String>> from = addresses().list().ofMaxSize(2);
        return Combinators.combine(approvals, time, status, from)
                .as((number, now, text, ip) -> new Request(
                        ActionName.MODIFY_FLOW,
                        ResourceName.flow("cn", "1", "1001"),
                        Context.of(Map.of(
                                "sluice:Approvals",
                                number,
                                "acs:CurrentTime",
                                now,
                                "cams:FlowStatus",
                                text,
                                "acs:SourceIp",
                                ip))));
    }
}
