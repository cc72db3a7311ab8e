package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.cams.ScriptedServer.Said;
import dev.sluice.flow.FlowSummary;
import dev.sluice.flow.SpaceId;
import dev.sluice.sandbox.cams.CamsEmulator;
import dev.sluice.sandbox.cams.Fault;
import dev.sluice.sandbox.cams.Fault.Kind;
import dev.sluice.sandbox.cams.StoredFlow;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A listing walks the pages to their end, and not on and on. */
class ListingTest {
    @ParameterizedTest
    @CsvSource({"7, 1", "20, 2", "45, 3"})
    void all_pages_are_walked(int flows, int pages) throws InterruptedException {
        try (var emulator = CamsEmulator.start(0, InstantSource.system())) {
            IntStream.range(0, flows)
                    .mapToObj(i ->
                            new StoredFlow("" + (2000 + i), "cams-new", "Flow " + i, List.of("OTHER"), "DRAFT", ""))
                    .forEach(emulator::put);
            var cams = Clients.of(emulator.address().toString());

            var listed = CamsContract.done(cams.listFlows(new SpaceId("cams-new")));

            assertThat(listed).extracting(FlowSummary::name).hasSize(flows).startsWith("Flow 0", "Flow 1");
            assertThat(emulator.calls()).hasSize(pages);
        }
    }

    @Test
    void a_page_that_cannot_be_had_fails_the_listing() throws InterruptedException {
        try (var emulator = CamsEmulator.start(0, InstantSource.system())) {
            for (int time = 0; time < 5; time++) { // a read is made again four times
                emulator.play(Fault.of("ListFlow", Kind.LIMIT));
            }

            var refusal = CamsContract.refusal(
                    Clients.of(emulator.address().toString()).listFlows(null));

            assertThat(refusal.kind()).isEqualTo(CamsFailure.THROTTLED);
        }
    }

    @Test
    void a_service_that_gives_the_same_page_again_is_asked_twice() throws IOException, InterruptedException {
        try (var server = pages(page -> 0)) {
            var listed = CamsContract.done(Clients.of(server.address()).listFlows(null));

            assertThat(listed).hasSize(20);
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void a_service_without_end_is_left_after_fifty_pages() throws IOException, InterruptedException {
        try (var server = pages(page -> page * 20)) {
            var listed = CamsContract.done(Clients.of(server.address()).listFlows(null));

            assertThat(listed).hasSize(1000);
            assertThat(server.asked()).hasSize(50);
        }
    }

    @Test
    void flows_that_move_between_pages_are_listed_once() throws IOException, InterruptedException {
        try (var server = pages(page -> page >= 3 ? 19 : page * 19)) {
            var listed = CamsContract.done(Clients.of(server.address()).listFlows(null));

            assertThat(listed).extracting(FlowSummary::id).hasSize(39).doesNotHaveDuplicates();
        }
    }

    /** A service with full pages only; the first flow of each is numbered as the test says. */
    private static ScriptedServer pages(IntUnaryOperator firstOf) throws IOException {
        var index = Pattern.compile("Index%22%3A(\\d+)");
        return ScriptedServer.answering(request -> {
            var found = index.matcher(request.rawQuery());
            int first = firstOf.applyAsInt(found.find() ? Integer.parseInt(found.group(1)) : 0);
            String flows = IntStream.range(first, first + 20)
                    .mapToObj(id -> "{\"FlowId\":\"" + id + "\",\"FlowName\":\"F\",\"Categories\":[\"OTHER\"]}")
                    .collect(Collectors.joining(","));
            return new Said(200, Map.of(), "{\"Code\":\"OK\",\"RequestId\":\"R\",\"Data\":[" + flows + "]}");
        });
    }
}
